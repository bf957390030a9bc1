package org.ictmonitor.extract;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The names of months and weekdays in Ukrainian, Russian and English, in all cases and as they are shortened. Words that
 * only begin like one, such as маршрут and сервіс, are none.
 */
final class CalendarWords {
    private static final List<Pattern> MONTHS = List.of(
            name("січ|янв|jan", "січн|січен|январ|january"),
            name("лют|фев|февр|feb", "лют(?:ий|ого|ому|им)|феврал|february"),
            name("бер|берез|мар|mar", "березн|березен|март(?:а|у|ом|е)?|march"),
            name("кві|квіт|апр|apr", "квітн|квітен|апрел|april"),
            name("тра|трав", "травн|травен|ма[йяею]|маем|may"),
            name("чер|черв|jun", "червн|червен|июн|june"),
            name("лип|jul", "липн|липен|июл|july"),
            name("сер|серп|авг|aug", "серпн|серпен|август|august"),
            name("вер|верес|сен|сент|sep|sept", "вересн|вересен|сентябр|september"),
            name("жов|жовт|окт|oct", "жовтн|жовтен|октябр|october"),
            name("лис|лист|ноя|нояб|nov", "листопад|ноябр|november"),
            name("гру|груд|дек|dec", "грудн|груден|декабр|december"));

    private static final List<Pattern> DAYS = List.of(
            name("пн|пон|mon", "понеділ|понедельник|monday"),
            name("вт|вів|tue", "вівтор|вторник|tuesday"),
            name("ср|сер|сре|wed", "серед|сред[аы]|wednesday"),
            name("чт|чет|thu", "четвер|thursday"),
            name("пт|п['’ʼ]ят|пят|fri", "п['’ʼ]ятниц|пятниц|friday"),
            name("сб|суб|sat", "субот|суббот|saturday"),
            name("нд|нед|вс|вос|sun", "неділ|воскресен|sunday"));

    /** A word that ends a text but for a mark and spaces. */
    private static final Pattern LAST_WORD = Pattern.compile("(?<![\\p{L}'’ʼ])([\\p{L}'’ʼ]{2,12})[.,]{0,2}\\s{0,2}$");

    private CalendarWords() {}

    private static Pattern name(String shortened, String stems) {
        return Pattern.compile(
                "(?:" + shortened + ")|(?:" + stems + ")\\p{L}{0,4}", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The number of the month from 1, empty where the word is no month's name. */
    static OptionalInt month(String word) {
        return IntStream.range(0, MONTHS.size())
                .filter(i -> MONTHS.get(i).matcher(word).matches())
                .map(i -> i + 1)
                .findFirst();
    }

    /** The weekday that is the last word of a text. */
    static Optional<DayOfWeek> weekdayAtEnd(String text) {
        Matcher last = LAST_WORD.matcher(text);
        return last.find()
                ? IntStream.range(0, DAYS.size())
                        .filter(i -> DAYS.get(i).matcher(last.group(1)).matches())
                        .mapToObj(i -> DayOfWeek.of(i + 1))
                        .findFirst()
                : Optional.empty();
    }
}
