package org.ictmonitor.annotate;

import java.util.List;
import java.util.Set;
import org.ictmonitor.Purpose;
import org.ictmonitor.Token;

/** What the tools of a sentence are named for, by the words that say so (coding manual, rule 15: the first that fits). */
final class PurposeReader {
    private static final Set<String> PROVIDE = WordLists.of("purpose-provide");
    private static final Set<String> COMMUNICATE = WordLists.of("purpose-communicate");
    private static final Set<String> INFORM = WordLists.of("purpose-inform");
    private static final Set<String> PLANNED = WordLists.of("purpose-planned");
    private static final int BARE_LINE = 6;

    private PurposeReader() {}

    static Purpose of(Words words, List<Found> found) {
        if (any(words, PLANNED)) {
            return Purpose.NONE;
        }
        if (any(words, PROVIDE)) {
            return Purpose.PROVIDE;
        }
        if (any(words, COMMUNICATE) || found.stream().anyMatch(PurposeReader::isContact)) {
            return Purpose.COMMUNICATE;
        }
        if (any(words, INFORM) || words.size() <= BARE_LINE) {
            return Purpose.INFORM;
        }
        return Purpose.NONE;
    }

    private static boolean isContact(Found found) {
        return found.code().equals(AddressCodes.EMAIL) && found.address();
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
