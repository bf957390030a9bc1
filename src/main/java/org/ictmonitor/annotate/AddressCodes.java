package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ictmonitor.Code;
import org.ictmonitor.CodeEntry;
import org.ictmonitor.Codebook;

/** Which code an address belongs to (coding manual, rule 5), by the codebook's link patterns. */
final class AddressCodes {
    static final Code WEBSITE = new Code("website");
    static final Code EMAIL = new Code("email");
    static final Code CHATBOT = new Code("chatbot");
    /** «Diia.City», «Diia.Center»: sub-brands whose second half is a top-level domain too. */
    private static final List<String> DIIA_BRANDS = List.of("diia.", "diya.");

    private static final Code TELEGRAM = new Code("telegram");
    /** A page plugin shows a page of an organisation; it has no other kind. */
    private static final Code FACEBOOK_PLUGIN = new Code("facebook.page");
    /** Rule 5: m.me is Messenger and drive.google.com is Drive, outside the codebook, as other networks are (rule 14). */
    private static final Set<String> OUTSIDE = Set.of(
            "m.me",
            "messenger.com",
            "drive.google.com",
            "maps.google.com",
            "vk.com",
            "ok.ru",
            "twitter.com",
            "x.com",
            "linkedin.com",
            "teams.microsoft.com");
    /** Rule 5: shorteners hide where they lead. */
    private static final Set<String> SHORTENERS = Set.of(
            "cutt.ly",
            "surl.li",
            "goo.gl",
            "is.gd",
            "u.to",
            "bit.ly",
            "tinyurl.com",
            "t.co",
            "ow.ly",
            "rb.gy",
            "clck.ru",
            "vk.cc",
            "goo.su",
            "shorturl.at",
            "bit.do",
            "surl.lu",
            "tiny.cc");

    /** Menus and footers link to the same addresses on every page, and pages of a portal to one another. */
    private static final int COMMON = 1 << 14;

    private final List<LinkPattern> patterns;
    private final Set<Code> known;
    private final Remembered<String, Answer> answers = new Remembered<>(COMMON);

    /** What an address was found to be and to belong to. */
    private record Answer(boolean share, Optional<Code> code) {}

    AddressCodes(Codebook codebook) {
        List<LinkPattern> all = new ArrayList<>();
        for (CodeEntry entry : codebook.entries()) {
            entry.links().forEach(link -> all.add(LinkPattern.of(entry.code(), link)));
        }
        all.sort(Comparator.comparingInt(LinkPattern::weight).reversed());
        this.patterns = List.copyOf(all);
        this.known = Set.copyOf(codebook.entries().stream().map(CodeEntry::code).toList());
    }

    /** The code of an address that is written in the text: any host that no code has is a website. */
    Optional<Code> inText(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (lower.startsWith("@")) {
            return lower.endsWith("bot") || lower.endsWith("бот") ? only(CHATBOT) : Optional.empty();
        }
        if (lower.indexOf('@') > 0 && !lower.contains("://") && !lower.contains("/")) {
            return only(EMAIL);
        }
        if (isBrand(written) && DIIA_BRANDS.stream().anyMatch(lower::startsWith)) {
            return only(Tagger.DIIA);
        }
        Optional<Code> named = inLink(written);
        WebAddress address = WebAddress.of(written);
        boolean elsewhere = !address.isWeb() || hidden(address) || isBrand(written);
        return named.isPresent() || elsewhere ? named : only(WEBSITE);
    }

    /** «EduHub.in.ua», «LB.ua»: written as the name of a paper or a service, which the codebook does not have, and not to be opened. */
    private static boolean isBrand(String written) {
        boolean bare = written.indexOf('/') < 0 && !written.regionMatches(true, 0, "www.", 0, 4);
        return bare
                && written.chars().skip(1).anyMatch(Character::isUpperCase)
                && written.chars().anyMatch(Character::isLowerCase);
    }

    /** The code of a link's address, empty if the codebook knows no such host. */
    Optional<Code> inLink(String href) {
        return answer(href).code();
    }

    /** Whether an address is that of a share button. */
    boolean isShare(String href) {
        return answer(href).share();
    }

    private Answer answer(String href) {
        return answers.of(href, this::looked);
    }

    private Answer looked(String href) {
        boolean share = ShareLinks.isShare(href.toLowerCase(Locale.ROOT));
        return new Answer(share, look(href, share));
    }

    private Optional<Code> look(String href, boolean share) {
        if (href.contains("facebook.com/plugins/page")) {
            return only(FACEBOOK_PLUGIN);
        }
        if (share) {
            return Optional.empty();
        }
        WebAddress address = WebAddress.of(href);
        if (hidden(address)) {
            return Optional.empty();
        }
        return patterns.stream()
                .filter(pattern -> pattern.matches(address))
                .findFirst()
                .map(pattern -> bot(pattern.code(), address));
    }

    private boolean hidden(WebAddress address) {
        return SHORTENERS.contains(address.host()) || OUTSIDE.contains(address.host());
    }

    /** Whether an address says nothing of where it leads. */
    static boolean isShortened(String href) {
        return SHORTENERS.contains(WebAddress.of(href).host());
    }

    private Optional<Code> only(Code code) {
        return known.contains(code) ? Optional.of(code) : Optional.empty();
    }

    /** A user name of a Telegram bot ends in "bot" (Telegram's own rule for bots). */
    private Code bot(Code code, WebAddress address) {
        boolean isBot = code.equals(TELEGRAM)
                && known.contains(CHATBOT)
                && userName(address).endsWith("bot");
        return isBot ? CHATBOT : code;
    }

    private static String userName(WebAddress address) {
        String path = address.pathAndQuery();
        if (address.scheme().equals("tg")) {
            int domain = path.indexOf("domain=");
            return domain < 0 ? "" : firstPart(path.substring(domain + 7));
        }
        return path.startsWith("/") ? firstPart(path.substring(1)) : "";
    }

    private static String firstPart(String path) {
        int end = 0;
        while (end < path.length() && "/?&#".indexOf(path.charAt(end)) < 0) {
            end++;
        }
        return path.substring(0, end);
    }
}
