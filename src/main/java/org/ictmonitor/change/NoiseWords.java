package org.ictmonitor.change;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ictmonitor.Noise;

/** How noise looks in Ukrainian, Russian and English text. */
final class NoiseWords {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final String MONTH = "(?:січ(?:ня|ень)|лют(?:ого|ий)|берез(?:ня|ень)|квіт(?:ня|ень)|трав(?:ня|ень)"
            + "|черв(?:ня|ень)|лип(?:ня|ень)|серп(?:ня|ень)|верес(?:ня|ень)|жовт(?:ня|ень)|листопада?|груд(?:ня|ень)"
            + "|январ[яь]|феврал[яь]|марта?|апрел[яь]|ма[яй]|июн[яь]|июл[яь]|августа?|сентябр[яь]|октябр[яь]|ноябр[яь]"
            + "|декабр[яь]|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?"
            + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String WEEKDAY = "(?:(?:понеділок|вівторок|серед[аи]|четвер|п.ятниц[яі]|субот[аи]|неділ[яі]"
            + "|понедельник|вторник|четверг|пятниц[аы]|суббот[аы]|воскресенье"
            + "|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun)\\.?,?\\s+)?";
    private static final String YEAR = "(?:,?\\s+(?:19|20)\\d\\d)?(?:\\s*(?:рок[уи]|рік|року?|года?|р\\.|г\\.))?";

    private static final Pattern DATE = compiled(WEEKDAY + "(?:"
            + "\\b\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?"
            + "|\\b\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d\\d\\b(?:\\s*(?:р\\.|г\\.))?"
            + "|\\b\\d{1,2}(?:-?(?:го|е|st|nd|rd|th))?\\s+(?:of\\s+)?" + MONTH + "\\b\\.?" + YEAR
            + "|\\b" + MONTH + "\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+(?:19|20)\\d\\d)?\\b"
            + "|\\b" + MONTH + "\\.?\\s+(?:19|20)\\d\\d\\b"
            + "|\\b\\d{1,3}\\s+(?:секунд\\w*|хв(?:илин\\w*|\\.)?|годин\\w*|дн\\w*|день|тижн\\w*|тиждень|місяц\\w*"
            + "|мин(?:ут\\w*|\\.)?|час(?:а|ов)?|недел\\w*|seconds?|minutes?|hours?|days?|weeks?|months?)"
            + "\\s+(?:тому|назад|ago)\\b)");
    private static final Pattern TIME =
            compiled("\\b(?:[01]?\\d|2[0-3])[:.][0-5]\\d(?::[0-5]\\d)?\\b(?:\\s*[ap]\\.?m\\b\\.?)?");
    private static final String NUMBER = "\\d+(?:[ \\u00a0.,]\\d+)*\\s?(?:тис\\.?|млн\\.?|тыс\\.?|k\\b|m\\b)?";
    private static final Pattern COUNTER = compiled(
            "\\b(?:перегляд(?:ів|и|у|ало)?|переглянул[иа]|переглянуто|прочитал[иа]|прочитано|просмотр(?:ов|ы)|просмотрено"
                    + "|відвідувань|відвідувачів|відвідувач[аі]|посещений|посетителей|завантажень|завантажено|скачувань|скачиваний"
                    + "|коментар(?:ів|і)|комментари(?:ев|и)|вподобань|вподобали|лайків|лайков|поширень|поширили|онлайн|гостей"
                    + "|views?|hits|visits|visitors|downloads|comments?|likes?|shares?|online)"
                    + "(?:\\s+(?:онлайн|сьогодні|сегодня|всього|всего|за сьогодні|today|total|online))?"
                    + "\\s*[:—–(-]?\\s*" + NUMBER + "(?:\\s*(?:разів|раз[аи]?|times?))?\\)?"
                    + "|(?<![:.,\\d])\\b" + NUMBER
                    + "\\s*(?:перегляд(?:ів|и|у)?|просмотр(?:ов|ы|а)?|відвідувань|відвідувач(?:ів|[аі])|коментар(?:ів|і)?"
                    + "|комментари(?:ев|й|я)|лайк(?:ів|и|ов)|поширен(?:ь|ня)|завантажен(?:ь|ня)|гостей|views?|visitors?|comments?"
                    + "|likes?|shares?|downloads?)\\b(?!\\s*[:—–(-]?\\s*\\d)");
    private static final Pattern NONCE = compiled("\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b"
            + "|\\b(?=[a-z_-]*\\d)(?=[0-9_-]*[a-z])[0-9a-z_-]{16,}={0,2}(?![\\w.@])");

    /** A heading, in whole, of a list of other pages. */
    private static final Pattern RELATED = compiled(
            "(?:читайте|дивіться|дивись|смотрите|читать|вас може зацікавити|вас може|вам може)(?:\\s+(?:також|ще|також за темою|также|еще"
                    + "|зацікавити|сподобатися))*\\s*[:…]?"
                    + "|(?:схожі|інші|останні|свіжі|популярні|пов.язані|похожие|другие|последние|популярные|рекомендовані)\\s+"
                    + "(?:новини|матеріали|записи|статті|публікації|сторінки|новости|материалы|статьи|записи|публикации)\\s*:?"
                    + "|(?:за темою|по темі|по теме|рекомендуємо|рекомендуем|популярне|популярное|related(?: \\w+)?|read (?:also|more|next)"
                    + "|see also|latest news|more news|you may also like|recommended)\\s*:?");

    private static final Pattern ADVERTISING = compiled(
            "(?:на правах )?реклам[аи](?: на сайті)?|оголошення від google|advertisement|advertising|sponsored|ads by google");

    /** Noise within a line, in the order in which it is taken out. Each needs a figure, so that a line without one is clean. */
    static final List<Map.Entry<Noise, Pattern>> WITHIN = List.of(
            Map.entry(Noise.COUNTERS, COUNTER),
            Map.entry(Noise.DATES, DATE),
            Map.entry(Noise.TIMES, TIME),
            Map.entry(Noise.NONCES, NONCE));

    private NoiseWords() {}

    private static Pattern compiled(String regex) {
        return Pattern.compile(regex, FLAGS);
    }

    static boolean headsRelated(String line) {
        return line.length() < 60 && RELATED.matcher(line).matches();
    }

    static boolean isAdvertising(String line) {
        return line.length() < 40 && ADVERTISING.matcher(line).matches();
    }
}
