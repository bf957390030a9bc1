package org.ictmonitor.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
    private static final int REACH = 12;

    private Documents() {}

    /** Whether this is a document that the sentence does not place in Diia: no Diia near it, or «замість паспорта». */
    static boolean isElsewhere(Found document, Words words, List<Found> all) {
        if (!isDocument(document)) {
            return false;
        }
        if (all.stream().anyMatch(other -> isPlaceOf(document, other, words))) {
            return false;
        }
        return isReplaced(document, words)
                || isAskedFor(document, words)
                || all.stream().noneMatch(other -> holds(other, document, words));
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
        return ASKED.contains(word.form()) || word.lemmas().stream().anyMatch(ASKED::contains);
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
