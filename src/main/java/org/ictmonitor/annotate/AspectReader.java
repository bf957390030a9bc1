package org.ictmonitor.annotate;

import java.util.List;
import java.util.Set;
import org.ictmonitor.Aspect;
import org.ictmonitor.CodeKind;
import org.ictmonitor.Purpose;
import org.ictmonitor.Token;

/**
 * What a sentence says of a digital service (used, explained, registered for) or of a document in Diia (accepted, partly, not).
 * By word lists: registration stands before consultation, consultation before use; a refusal before a limit, a limit before
 * acceptance.
 */
final class AspectReader {
    private static final Set<String> REGISTRATION = WordLists.of("aspect-registration");
    private static final Set<String> CONSULTATION = WordLists.of("aspect-consultation");
    private static final Set<String> USE = WordLists.of("aspect-use");
    private static final Set<String> ACCEPT = WordLists.of("aspect-accept");
    private static final Set<String> REFUSE = WordLists.of("aspect-refuse");
    private static final Set<String> LIMIT = WordLists.of("aspect-limit");
    private static final Set<String> NEGATION = Set.of("не", "not", "ні", "нет", "без", "no", "n't");
    private static final Set<String> INSTEAD = Set.of("замість", "вместо", "instead");
    private static final Set<String> EVERYWHERE = Set.of(
            "усіх",
            "всіх",
            "усюди",
            "всюди",
            "скрізь",
            "завжди",
            "всех",
            "везде",
            "всегда",
            "all",
            "everywhere",
            "always");
    private static final Set<String> PLANNED = WordLists.of("aspect-planned");
    private static final Set<String> DOCUMENTS = WordLists.of("aspect-document");
    private static final Set<String> POSSIBLE = Set.of("можна", "можно", "вдасться", "дозволено", "получится");
    private static final Set<String> BUT = Set.of("але", "та", "но", "but", "проте");
    /** «таку саму силу, що й паперові»: paper is named as an equal, not asked for. */
    private static final Set<String> FORCE = Set.of("сила", "force");

    private static final int REACH = 2;

    private AspectReader() {}

    static Aspect of(CodeKind kind, Words words, Purpose purpose) {
        return switch (kind) {
            case TOOL -> Aspect.NONE;
            case SERVICE -> service(words, purpose);
            case DOCUMENT -> document(words);
        };
    }

    private static Aspect service(Words words, Purpose purpose) {
        if (first(words, REGISTRATION) >= 0) {
            return Aspect.REGISTRATION;
        }
        if (first(words, CONSULTATION) >= 0) {
            return Aspect.CONSULTATION;
        }
        return purpose == Purpose.PROVIDE || first(words, USE) >= 0 ? Aspect.USE : Aspect.NONE;
    }

    private static Aspect document(Words words) {
        if (first(words, PLANNED) >= 0) {
            return Aspect.NONE;
        }
        int accepted = first(words, ACCEPT);
        if (accepted >= 0 && (isSomewhere(words) || isNotElsewhere(words, accepted))) {
            return Aspect.PARTLY;
        }
        if (first(words, REFUSE) >= 0 || (accepted >= 0 && negated(words, accepted))) {
            return Aspect.NOT_ACCEPTED;
        }
        if (accepted < 0 && !isMeans(words)) {
            return Aspect.NONE;
        }
        return isLimited(words) ? Aspect.PARTLY : Aspect.ACCEPTED;
    }

    /** «приймають у метро, але не в поїздах»: somewhere, and not elsewhere. */
    private static boolean isNotElsewhere(Words words, int accepted) {
        for (int at = accepted + 1; at < words.size(); at++) {
            if (NEGATION.contains(words.form(at)) && BUT.contains(words.form(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** «видають за довідкою»: something is done by the document. */
    private static boolean isMeans(Words words) {
        for (int at = 0; at + 1 < words.size(); at++) {
            boolean by = words.form(at).equals("за") || words.form(at).equals("по");
            if (by && (isDocument(words, at + 1) || isDocument(words, at + 2))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDocument(Words words, int at) {
        return at < words.size()
                && (DOCUMENTS.contains(words.form(at)) || holds(words.token(at).lemmas(), DOCUMENTS));
    }

    /** «лише деякі», «разом з оригіналом», but not «замість паперової». */
    private static boolean isLimited(Words words) {
        int limit = first(words, LIMIT);
        boolean replaced = INSTEAD.contains(words.form(limit - 1)) || INSTEAD.contains(words.form(limit - 2));
        return limit >= 0 && !replaced && first(words, FORCE) < 0;
    }

    /** «не в усіх», «не всюди»: accepted somewhere. */
    private static boolean isSomewhere(Words words) {
        for (int at = 0; at < words.size(); at++) {
            boolean every = EVERYWHERE.contains(words.form(at));
            if (every && (NEGATION.contains(words.form(at - 1)) || NEGATION.contains(words.form(at - 2)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean negated(Words words, int at) {
        for (int i = Math.max(0, at - REACH); i < at; i++) {
            if (NEGATION.contains(words.form(i))) {
                return true;
            }
        }
        return isImpossible(words, at + 1) || isImpossible(words, at + 3);
    }

    /** «показати не можна», «показати в банку не вдасться». */
    private static boolean isImpossible(Words words, int at) {
        return NEGATION.contains(words.form(at)) && POSSIBLE.contains(words.form(at + 1));
    }

    private static boolean holds(List<String> of, Set<String> lemmas) {
        for (int i = 0; i < of.size(); i++) {
            if (lemmas.contains(of.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static int first(Words words, Set<String> lemmas) {
        for (int at = 0; at < words.size(); at++) {
            Token token = words.token(at);
            if (lemmas.contains(token.form()) || holds(token.lemmas(), lemmas)) {
                return at;
            }
        }
        return -1;
    }
}
