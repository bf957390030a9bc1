package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ictmonitor.Code;
import org.ictmonitor.Token;

/** Whether a document is named as being in Diia, and how far such a name reaches (coding manual, rules 12 and 16). */
final class Documents {
    private static final Set<String> PLACE = Set.of("в", "у", "in");
    private static final Set<String> NOT_THAT = WordLists.of("not-that-document");
    /** Of a name that needs no Diia beside it. */
    private static final double SURE = 1.0;

    private static final Set<String> DIGITAL_LETTERS = Set.of("е", "є", "e");
    private static final Set<String> DIGITAL = Set.of("цифров", "електронн", "электронн", "digital", "electronic");
    private static final Set<String> THROUGH = Set.of("через", "through", "via");
    private static final Set<String> ASKED = WordLists.of("document-asked-for");
    private static final Set<String> SHOWN = WordLists.of("document-shown");
    private static final Code DOCUMENT = new Code("document");
    private static final int REACH = 12;
    private static final int SHOWN_REACH = 9;
    private static final int SENT_REACH = 3;
    private static final int VERB_REACH = 6;
    private static final Set<String> PAPER =
            Set.of("папер", "бумаж", "paper", "фізичн", "физичес", "physical", "пластик");
    private static final Set<String> KEPT_ELSEWHERE = Set.of(
            "рецепт", "лікарняний", "больничный", "prescription", "накладна", "накладная", "медкнижка", "направлення");

    private static final Set<String> THEM = Set.of("його", "її", "їх", "его", "ее", "её", "их", "it", "them");

    private Documents() {}

    /** Whether this is a document that the sentence does not place in Diia: no Diia near it, or «замість паспорта». */
    static boolean isElsewhere(Found document, Words words, List<Found> all) {
        if (!isDocument(document)) {
            return false;
        }
        if (document.score() == SURE) {
            return isOfOthers(document, words, all);
        }
        if (all.stream().noneMatch(other -> isWallet(other, words)) || isMissing(document, words)) {
            return true;
        }
        boolean placed = all.stream().anyMatch(other -> isPlaceOf(document, other, words));
        if (isGeneric(document, words)) {
            return isPaper(document, words) || (placed ? isSent(document, words) : !isShown(document, words, all));
        }
        return !placed
                && (isReplaced(document, words)
                        || (isAskedFor(document, words) && !isAddedThen(words))
                        || all.stream().noneMatch(other -> holds(other, document, words)));
    }

    /** «Електронний рецепт — це цифровий документ»: such documents are kept elsewhere. */
    private static boolean isOfOthers(Found document, Words words, List<Found> all) {
        return document.code().equals(DOCUMENT)
                && all.stream().noneMatch(other -> other.code().equals(Tagger.DIIA))
                && IntStream.range(0, words.size()).anyMatch(at -> isAny(words.token(at), KEPT_ELSEWHERE));
    }

    private static boolean isPaper(Found document, Words words) {
        return PAPER.stream().anyMatch(words.form(document.from() - 1)::startsWith);
    }

    /** «Як отримати посвідчення та додати його в Дію»: asked for first, and then there. */
    private static boolean isAddedThen(Words words) {
        return IntStream.range(1, words.size())
                .anyMatch(at -> THEM.contains(words.form(at)) && isAny(words.token(at - 1), SHOWN));
    }

    /** «Документи», «довідка», «сертифікат»: words for any document, which are that of Diia only where it is said to be there. */
    private static boolean isGeneric(Found document, Words words) {
        return document.code().equals(DOCUMENT) && document.length() == 1 && !isDigital(document, words);
    }

    /** «Посвідчення в Дії не відображається»: a document that is not there. */
    private static boolean isMissing(Found document, Words words) {
        return !isDigital(document, words)
                && IntStream.range(1, words.size())
                        .anyMatch(at -> words.form(at - 1).equals("не") && isAny(words.token(at), SHOWN));
    }

    /** «Подати документи в Дії»: papers for a service. */
    private static boolean isSent(Found document, Words words) {
        return IntStream.range(Math.max(0, document.from() - SENT_REACH), document.from())
                .anyMatch(at -> isAsked(words.token(at)));
    }

    /** «Додати свої документи до Дії», «довідка з'явиться в Дії»: what is said of a document in a wallet. */
    private static boolean isShown(Found document, Words words, List<Found> all) {
        return all.stream().anyMatch(other -> isWallet(other, words) && isNear(other, document))
                && IntStream.range(
                                Math.max(0, document.from() - VERB_REACH),
                                Math.min(words.size(), document.to() + VERB_REACH))
                        .anyMatch(at -> isAny(words.token(at), SHOWN));
    }

    private static boolean isNear(Found service, Found document) {
        return service.from() - document.to() <= SHOWN_REACH && document.from() - service.to() <= SHOWN_REACH;
    }

    private static boolean isDocument(Found found) {
        return found.code().family().value().equals("document");
    }

    private static boolean isReplaced(Found document, Words words) {
        return NOT_THAT.contains(words.form(document.from() - 1)) || NOT_THAT.contains(words.form(document.from() - 2));
    }

    private static boolean holds(Found service, Found document, Words words) {
        return isWallet(service, words)
                && !isCounter(service, words)
                && service.from() - document.to() <= REACH
                && document.from() - service.to() <= REACH;
    }

    /** «отримати довідку через Дію»: where it is asked for, and not where it is kept. */
    private static boolean isCounter(Found service, Words words) {
        return THROUGH.contains(words.form(service.from() - 1))
                && IntStream.range(0, words.size()).anyMatch(at -> isAsked(words.token(at)));
    }

    /** «Отримання довідки ВПО»: a document that is still to come. */
    private static boolean isAskedFor(Found document, Words words) {
        return document.from() > 0 && words.adjacent(document.from() - 1) && isAsked(words.token(document.from() - 1));
    }

    /** «Е-довідка», «цифрове посвідчення»: a document of the kind by its name, be it in Diia or not. */
    private static boolean isDigital(Found document, Words words) {
        String before = words.form(document.from() - 1);
        return document.score() == SURE
                || DIGITAL_LETTERS.contains(before)
                || DIGITAL.stream().anyMatch(before::startsWith);
    }

    private static boolean isAsked(Token word) {
        return isAny(word, ASKED);
    }

    private static boolean isAny(Token word, Set<String> lemmas) {
        return lemmas.contains(word.form()) || word.lemmas().stream().anyMatch(lemmas::contains);
    }

    /** Sub-brands hold no documents: Дія.Підпис signs, a Дія.Центр is an office. */
    private static boolean isWallet(Found service, Words words) {
        return service.code().equals(Tagger.DIIA)
                && !service.address()
                && !DiiaContext.isSubBrand(
                        words, service.to() - 2 < service.from() ? service.from() : service.to() - 2);
    }

    private static boolean isPlaceOf(Found document, Found service, Words words) {
        return isWallet(service, words)
                && service.from() == document.to() + 1
                && PLACE.contains(words.form(document.to()))
                && words.adjacent(document.to() - 1)
                && words.adjacent(document.to());
    }

    /**
     * «COVID-сертифікат в Дії» is one name, that of the document, which is one by being in Diia (rule 12). «Цифровий паспорт у
     * Дії» are two, since a digital passport is one anyway, and so are «COVID-сертифікат у застосунку Дія», since the kind word
     * makes Diia a name of its own (rule 11).
     */
    static List<Found> joined(List<Found> found, Words words) {
        List<Found> joined = new ArrayList<>();
        for (Found each : found) {
            int last = joined.size() - 1;
            boolean named = last >= 0
                    && isDocument(joined.get(last))
                    && !isDigital(joined.get(last), words)
                    && !isGeneric(joined.get(last), words)
                    && isPlaceOf(joined.get(last), each, words)
                    && each.to() == each.from() + 1;
            if (named) {
                joined.set(last, joined.get(last).over(joined.get(last).from(), each.to()));
            } else {
                joined.add(each);
            }
        }
        return joined;
    }
}
