package org.ictmonitor.annotate;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ictmonitor.Purpose;
import org.ictmonitor.Token;

/**
 * What the tools of a sentence are named for (coding manual, rule 15): a few rules where the manual leaves no choice, else
 * the models.
 */
final class PurposeReader {
    private static final Set<String> CONTACTS = WordLists.of("purpose-contacts");
    private static final Set<String> CHATS = Set.of("whatsapp", "signal", "skype", "sms");
    private static final Set<String> MESSENGERS = Set.of("viber", "telegram", "whatsapp", "signal", "skype");
    /** A handle, or nine digits of a telephone number or more. */
    private static final Pattern CONTACT = Pattern.compile("(?:^|[\\s(:])@[A-Za-z]\\w+|(?:\\d[\\s()‑-]{0,2}){9}");

    private static final Set<String> PLACES =
            Set.of("website", "facebook", "instagram", "telegram", "youtube", "tiktok");

    private static final int LINE = 12;

    private final WordTokenizer tokenizer;
    private final Tagger tagger;
    private final PurposeFeatures features;
    private final WindowPlaces places;

    PurposeReader(WordTokenizer tokenizer, Tagger tagger, Dictionaries dictionaries) {
        this.tokenizer = tokenizer;
        this.tagger = tagger;
        VerbForms verbs = new VerbForms(dictionaries);
        this.features = new PurposeFeatures(verbs);
        this.places = new WindowPlaces(verbs);
    }

    /** A sentence as the models of purposes see it: as a bag of features, and place by place. */
    record Seen(List<String> features, List<WindowPlaces.Place> places) {}

    /** What a sentence shows; the models are trained from the same. */
    Seen seen(String sentence, String language) {
        Words words = new Words(sentence, tokenizer.tokens(sentence, language));
        return seen(new ContextUnit(words, tagger.mentions(words, language)), language);
    }

    private Seen seen(ContextUnit unit, String language) {
        return new Seen(
                features.of(unit.words(), unit.found(), language), places.of(unit.words(), unit.found(), language));
    }

    /**
     * The purpose of the mentions in the words of a sentence, of which there is one at least.
     *
     * @param unit what tells it: the sentence itself or its block
     */
    Purpose of(ContextUnit sentence, ContextUnit unit, String language) {
        Words words = sentence.words();
        List<Found> found = sentence.found();
        if (words.size() <= LINE && features.isVerbless(words, found, language)) {
            if (isContactLine(words, found)) {
                return Purpose.COMMUNICATE;
            }
            if (isPointer(words, found)) {
                return Purpose.INFORM;
            }
        }
        return PurposeModel.best(seen(unit, language));
    }

    /** The purpose of a link without words: a mailbox, a chat, a form, else a line that only points to something. */
    static Purpose ofLink(LinkEvidence.Shown shown, String href) {
        String family = shown.code().family().value();
        if (family.equals("google-forms") || family.equals("zoom") || family.equals("google-meet")) {
            return Purpose.PROVIDE;
        }
        boolean chat = family.equals("email")
                || CHATS.contains(family)
                || href.startsWith("viber://chat")
                || href.startsWith("tel:")
                || family.equals("chatbot");
        return chat ? Purpose.COMMUNICATE : Purpose.INFORM;
    }

    /** «Тел.: …, e-mail: …»: whether a line without a verb is one of contacts. */
    private static boolean isContactLine(Words words, List<Found> found) {
        boolean mailbox = found.stream()
                .anyMatch(mention -> mention.address() && mention.code().equals(AddressCodes.EMAIL));
        return mailbox || any(words, CONTACTS) || isMessengerWithContact(words, found);
    }

    /** «Фейсбук Центр зайнятості»: whether a line without a verb is a place to read and the name of those whose it is. */
    private static boolean isPointer(Words words, List<Found> found) {
        Found place = found.get(0);
        int owner = place.to();
        return found.size() == 1
                && place.from() == 0
                && PLACES.contains(place.code().family().value())
                && words.capital(owner)
                && LookAlikes.isCyrillic(words.form(owner).charAt(0))
                && words.gap(owner - 1).isBlank();
    }

    /** «Telegram: @centr_help», «Viber 067 000 11 22»: a messenger with a handle or a number. */
    private static boolean isMessengerWithContact(Words words, List<Found> found) {
        boolean messenger = found.stream()
                .anyMatch(mention ->
                        !mention.address() && MESSENGERS.contains(mention.code().value()));
        return messenger && CONTACT.matcher(words.text()).find();
    }

    private static boolean any(Words words, Set<String> lemmas) {
        for (int at = 0; at < words.size(); at++) {
            Token token = words.token(at);
            if (lemmas.contains(token.form()) || token.lemmas().stream().anyMatch(lemmas::contains)) {
                return true;
            }
        }
        return false;
    }
}
