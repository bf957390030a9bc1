package org.ictmonitor.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ictmonitor.Aspect;
import org.ictmonitor.Code;
import org.ictmonitor.Mention;
import org.ictmonitor.Purpose;

/**
 * Writes a mention's code, purpose and aspect as one number. Codes are numbered in the order in which they first came;
 * the numbering is committed together with the documents that use it. No answer depends on it.
 *
 * <p>Not safe for several threads.
 */
final class MentionNumbers {
    private static final int ASPECT_BITS = 3;
    private static final int PURPOSE_BITS = 3;
    private static final List<Purpose> PURPOSES = List.of(Purpose.values());
    private static final List<Aspect> ASPECTS = List.of(Aspect.values());

    private final List<Code> codes = new ArrayList<>();
    private final Map<Code, Integer> numbers = new HashMap<>();

    /** Reads what {@link #written()} wrote. */
    static MentionNumbers read(String written) {
        MentionNumbers numbers = new MentionNumbers();
        for (String code : written.isEmpty() ? new String[0] : written.split(" ")) {
            numbers.numberOf(new Code(code));
        }
        return numbers;
    }

    String written() {
        return String.join(" ", codes.stream().map(Code::value).toList());
    }

    long number(Mention mention) {
        return ((long) numberOf(mention.code()) << PURPOSE_BITS | PURPOSES.indexOf(mention.purpose())) << ASPECT_BITS
                | ASPECTS.indexOf(mention.aspect());
    }

    private int numberOf(Code code) {
        Integer known = numbers.get(code);
        return known != null ? known : learn(code);
    }

    private int learn(Code code) {
        codes.add(code);
        numbers.put(code, codes.size() - 1);
        return codes.size() - 1;
    }

    /** One more than the highest number that a mention can have. */
    int size() {
        return codes.size() << (PURPOSE_BITS + ASPECT_BITS);
    }

    Code code(int number) {
        return codes.get(number >> (PURPOSE_BITS + ASPECT_BITS));
    }

    Purpose purpose(int number) {
        return PURPOSES.get((number >> ASPECT_BITS) & ((1 << PURPOSE_BITS) - 1));
    }

    Aspect aspect(int number) {
        return ASPECTS.get(number & ((1 << ASPECT_BITS) - 1));
    }

    /** Whether some mention can have this number at all. */
    boolean isUsed(int number) {
        return ((number >> ASPECT_BITS) & ((1 << PURPOSE_BITS) - 1)) < PURPOSES.size()
                && (number & ((1 << ASPECT_BITS) - 1)) < ASPECTS.size();
    }

    /** Which numbers have the mentions that a term finds, see {@link BodyTerms}. */
    boolean[] foundBy(String term) {
        boolean[] found = new boolean[size()];
        for (int code = 0; code < codes.size(); code++) {
            int first = code << (PURPOSE_BITS + ASPECT_BITS);
            int behind = BodyTerms.mayFind(term, codes.get(code)) ? first + (1 << (PURPOSE_BITS + ASPECT_BITS)) : first;
            for (int number = first; number < behind; number++) {
                found[number] = isUsed(number) && BodyTerms.finds(term, code(number), purpose(number), aspect(number));
            }
        }
        return found;
    }
}
