package org.ictmonitor.privacy;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a capitalised word beside a given name is its surname. */
final class Surname {
    private static final int SHORTEST = 3;
    /** Endings that most Ukrainian and Russian surnames have, with those of their cases. */
    private static final Pattern ENDING = Pattern.compile("(?iu).{2,}(?:[еє]нк(?:о|а|у|ові|ом|ой)"
            + "|(?:[чщ]?ук|юк|[аяи]к|ік|ець|ц|ун|ар|яр|ич)(?:|а|у|ові|еві|ом|ем|і|я|ю)"
            + "|[сцз]ьк(?:ий|ого|ому|им|ім|а|ої|ій|у|ою)|ск(?:ий|ого|ому|им|ом|ая|ой|ую)"
            + "|(?:[оеєї]в|[иії]н|[иї]шин)(?:|а|у|ові|им|ым|ом|ої|ій|ою|ой|е|і)"
            + "|йк(?:о|а|у|ові|ом)|(?:ил|йл|ал)(?:о|а|у|ові|ом))");

    private static final Pattern LATIN = Pattern.compile("(?i).{2,}(?:enko|[uy]k|iuk|[sz]?k(?:y|yi|yy|yj|iy|ii|a|aya)"
            + "|ov|ova|ev|eva|iv|in|ina|yn|yna|ko|ets|ak|lo|ych|ich)");
    /** Occupations and titles, which stand beside a given name at the head of a line as a surname would. */
    private static final Pattern OFFICE = Pattern.compile("(?iu)(?:(?:керівни|начальни|працівни|помічни|заступни"
            + "|співробітни|учасни|наставни|захисни|сотрудни|работни|помощни|участни)[кцч]\\p{L}{0,3}"
            + "|(?:волонтер|директор|тренер|лікар|секретар|адвокат|юрист|психолог|координатор|консультант|педагог"
            + "|вихователь?|завідувач|руководител|автор|спікер|модератор|контакт|громадян|фахів|князь?|княгин|гетьман)"
            + "\\p{L}{0,4}|голов(?:а|и|і|у|ою)|пан(?:|а|у|і|ове)|свят(?:ий|ого|ому|а|ої|ій|у|ою|им|ая|ой))");

    private static final Set<String> PLACES = Set.of(
            "україна",
            "україни",
            "україні",
            "київ",
            "києва",
            "києві",
            "украина",
            "киев",
            "дія",
            "дії",
            "дію",
            "центр",
            "центру",
            "служба",
            "служби",
            "відділ",
            "відділу",
            "телефон",
            "для",
            "про",
            "при",
            "від",
            "або",
            "the",
            "and",
            "university",
            "street",
            "center",
            "centre",
            "school",
            "library",
            "zoom",
            "viber",
            "telegram",
            "cathedral",
            "square",
            "district",
            "national",
            "day");

    private Surname() {}

    /** Whether a word may follow a given name as its surname: any that is no office and no place. */
    static boolean mayFollow(String word) {
        return word.length() >= SHORTEST && !isOther(word);
    }

    /** Whether a word is known for a surname by its ending. */
    static boolean isLikely(String word) {
        return !isOther(word)
                && (ENDING.matcher(word).matches() || LATIN.matcher(word).matches());
    }

    private static boolean isOther(String word) {
        return OFFICE.matcher(word).matches() || PLACES.contains(word.toLowerCase(Locale.ROOT));
    }
}
