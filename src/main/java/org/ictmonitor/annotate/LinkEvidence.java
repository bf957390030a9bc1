package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ictmonitor.Code;
import org.ictmonitor.Codebook;
import org.ictmonitor.Evidence;
import org.ictmonitor.LinkKind;
import org.ictmonitor.PageLink;

/** What a link shows besides the words inside it: its address, title, alternative text, label and icon. */
final class LinkEvidence {
    private static final Pattern QR = Pattern.compile(
            "(?:^|[^a-zа-яіїєґ])qr(?:$|[^a-zа-яіїєґ]|code|код)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Code QR_CODE = new Code("qr-code");

    private final AddressCodes addresses;
    private final IconCodes icons;
    private final WordTokenizer tokenizer;
    private final Tagger tagger;
    private final boolean hasQrCode;

    LinkEvidence(Codebook codebook, AddressCodes addresses, WordTokenizer tokenizer, Tagger tagger) {
        this.addresses = addresses;
        this.icons = new IconCodes(codebook);
        this.tokenizer = tokenizer;
        this.tagger = tagger;
        this.hasQrCode = codebook.entry(QR_CODE).isPresent();
    }

    /**
     * What a link shows.
     *
     * @param surface the words or the address that show it
     */
    record Shown(Code code, Evidence evidence, String surface) {}

    /** What a link shows: one thing, or nothing; an image of a QR code shows what its words name besides. */
    List<Shown> of(PageLink link, String language) {
        if (addresses.isShare(link.href())) {
            return List.of();
        }
        return link.kind() == LinkKind.IMAGE
                ? image(link, language)
                : link(link, language).stream().toList();
    }

    private Optional<Shown> link(PageLink link, String language) {
        Optional<Code> address = addresses.inLink(link.href());
        Optional<Shown> attribute = attribute(link, language);
        if (address.isEmpty()) {
            return attribute.filter(shown -> !shown.code().equals(AddressCodes.WEBSITE) && !leadsElsewhere(link));
        }
        return Optional.of(attribute
                .filter(shown -> Families.agree(shown.code(), address.get()))
                .map(shown -> new Shown(
                        Families.moreSpecific(address.get(), shown.code()), Evidence.ATTRIBUTE, shown.surface()))
                .orElseGet(() -> new Shown(address.get(), Evidence.LINK, link.href())));
    }

    private List<Shown> image(PageLink link, String language) {
        String all = link.alt() + " " + link.title() + " " + link.href();
        if (!hasQrCode || !QR.matcher(all).find()) {
            return List.of();
        }
        List<Shown> shown = new ArrayList<>();
        shown.add(new Shown(QR_CODE, Evidence.ATTRIBUTE, link.alt().isEmpty() ? link.href() : link.alt()));
        names(link.alt(), language)
                .filter(found -> !found.code().equals(QR_CODE))
                .forEach(found -> shown.add(new Shown(found.code(), Evidence.ATTRIBUTE, link.alt())));
        return shown;
    }

    /** A title on a link to somebody else's page describes that page: only links to nowhere, to a telephone or to a script are taken by it. */
    private static boolean leadsElsewhere(PageLink link) {
        String href = link.href();
        return (href.startsWith("http://") || href.startsWith("https://"))
                && href.indexOf('#') < 0
                && link.icons().isEmpty()
                && !AddressCodes.isShortened(href);
    }

    private Optional<Shown> attribute(PageLink link, String language) {
        for (String words : List.of(link.label(), link.title(), link.alt())) {
            Optional<Shown> named = words.isBlank() ? Optional.empty() : named(words, language);
            if (named.isPresent()) {
                return named;
            }
        }
        return link.icons().isEmpty() ? Optional.empty() : icon(link);
    }

    private Optional<Shown> icon(PageLink link) {
        return icons.of(link.icons()).map(code -> new Shown(code, Evidence.ATTRIBUTE, String.join(" ", link.icons())));
    }

    private Optional<Shown> named(String text, String language) {
        return names(text, language).findFirst().map(found -> new Shown(found.code(), Evidence.ATTRIBUTE, text));
    }

    private Stream<Found> names(String text, String language) {
        if (text.isBlank()) {
            return Stream.empty();
        }
        Words words = new Words(text, tokenizer.tokens(text, language));
        return tagger.mentions(words, language).stream();
    }
}
