package org.ictmonitor.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.Zone;

/** Dates that a reader sees: with a word that says what they are, or by themselves near the title. */
final class VisibleDates {
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?<!\\p{L})(?:опубл[іи]к(?:ован|ува|ова)|дата публ[іи]кац|дата розміщення|розм[іи]щено|розм[іи]сти|размещено|размести|додано|добавлено|створено|published|posted)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CHANGED = Pattern.compile(
            "(?<!\\p{L})(?:оновлено|останн[єяі] оновлення|дата оновлення|обновлено|последнее обновление|змінено|изменено|редаговано|updated|last modified)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern OF_SITE = Pattern.compile(
            "(?:оновлення|обновление|оновлено|обновлено|створено|создан[оа]?)\\s(?:сайт|портал)|site\\s(?:updated|created)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A date further from the word than this belongs to something else. */
    private static final int REACH = 60;

    /** In a longer block, what was published or changed is what the sentence is about. */
    private static final int LABELLED_LINE = 160;

    /** A period, or a date that belongs to what stands before it: an order of, valid from, open until. */
    private static final Pattern OF_ANOTHER = Pattern.compile(
            "(?<!\\p{L})(?:від|з|із|зі|до|по|на|с|со|от|from|until|since|till|by)\\s\\d{1,2}[\\s./-]"
                    + "|\\d{4}(?:\\sр\\.?|\\sроку|\\sгода)?\\s?[–—-]\\s?\\d{1,2}[\\s./-]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A line that names its author goes on with the day on which he wrote: «Автор: admin от 12-03-2022». */
    private static final Pattern BYLINE = Pattern.compile(
            "(?:автор(?:ка)?|написа(?:в|ла|л)|дода(?:в|ла)|добави(?:л|ла)|author|written by)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What is said to happen, or to have happened, on that day is not the page. */
    private static final Pattern EVENT = Pattern.compile(
            "(?<!\\p{L})(?:дата (?:народження|рождения|проведення|проведения|події|события|початку|начала|закінчення|окончания|ухвалення|прийняття|затвердження)"
                    + "|(?:коли|когда|when|початок|начало|дата (?:та|і|и) (?:час|время))\\s?:"
                    + "|народи(?:вся|лася)|родил(?:ся|ась)|born|date of birth)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A longer block is a sentence, and its date that of an event. */
    private static final int DATE_LINE = 90;

    private static final int BEGINNING = 30;
    private static final int BEFORE_TITLE = 4;
    private static final int AFTER_TITLE = 5;

    private final List<Block> blocks;

    VisibleDates(List<Block> blocks) {
        this.blocks = blocks;
    }

    /**
     * The date after a word for publishing, or for changing, in a line of its own. A page with several of publishing is a
     * list, whose dates are none of its own.
     */
    Optional<LocalDate> labelled(boolean changed) {
        Pattern label = changed ? CHANGED : PUBLISHED;
        return only(blocks.stream()
                .filter(block -> inPage(block) && block.text().length() <= LABELLED_LINE)
                .filter(block -> DateText.mayHold(block.text()))
                .flatMap(block -> after(label, block.text()).stream()));
    }

    private static Optional<LocalDate> after(Pattern label, String text) {
        Matcher matcher = label.matcher(text);
        return matcher.find() && !OF_SITE.matcher(text).find()
                ? DateText.first(text.substring(matcher.end(), Math.min(text.length(), matcher.end() + REACH)))
                : Optional.empty();
    }

    /** What stands in the head or foot of the site tells about the site. */
    private static boolean inPage(Block block) {
        return block.zone() == Zone.MAIN || block.zone() == Zone.ASIDE;
    }

    private static Optional<LocalDate> only(Stream<LocalDate> dates) {
        List<LocalDate> found = dates.distinct().limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /**
     * The date in a short line around the first heading of the main text, unless the line says that it is another. Lines
     * that begin with several dates, or with a date and a link, are a list.
     */
    Optional<LocalDate> nearTitle() {
        int title = title();
        int from = Math.max(0, title - BEFORE_TITLE);
        List<Block> lines = blocks.subList(from, Math.min(blocks.size(), title + AFTER_TITLE + 1)).stream()
                .filter(VisibleDates::dateLine)
                .toList();
        List<Block> dated = lines.stream().filter(VisibleDates::begins).toList();
        boolean list = dated.stream().anyMatch(VisibleDates::teaser);
        return list ? Optional.empty() : only(dates(dated.isEmpty() ? lines : dated));
    }

    /** The date that is the last line of the main text, as people sign. */
    Optional<LocalDate> atEnd() {
        return blocks.reversed().stream()
                .filter(block -> block.zone() == Zone.MAIN && !block.text().isEmpty())
                .findFirst()
                .filter(block ->
                        block.kind() == BlockKind.PARAGRAPH && block.text().length() <= BEGINNING)
                .filter(block -> DateText.nothingElse(block.text()) && !ofAnother(block.text()))
                .flatMap(block -> DateText.first(block.text()));
    }

    private static Stream<LocalDate> dates(List<Block> lines) {
        return lines.stream().flatMap(line -> DateText.first(line.text()).stream());
    }

    /** Whether a date stands at the beginning of a line. */
    private static boolean begins(Block line) {
        String text = line.text();
        return DateText.first(text.substring(0, Math.min(text.length(), BEGINNING)))
                .isPresent();
    }

    private static boolean dateLine(Block block) {
        boolean kind = block.kind() != BlockKind.ROW && block.kind() != BlockKind.HEADING;
        return inPage(block)
                && kind
                && block.text().length() <= DATE_LINE
                && DateText.mayHold(block.text())
                && !ofAnother(block.text());
    }

    /** Whether a line says on which day something else than the page happens, was born or was decided. */
    static boolean ofEvent(String line) {
        return EVENT.matcher(line).find();
    }

    private static boolean ofAnother(String line) {
        return CHANGED.matcher(line).find()
                || ofEvent(line)
                || (OF_ANOTHER.matcher(line).find() && !BYLINE.matcher(line).lookingAt());
    }

    /** A line that is mostly a link leads on to something with that date; a date or an author may be a link for itself. */
    private static boolean teaser(Block block) {
        int linked = block.links().stream()
                .map(link -> block.text().substring(link.start(), link.end()))
                .filter(text -> !DateText.nothingElse(text))
                .mapToInt(String::length)
                .sum();
        return linked * 2 > block.text().length()
                && !BYLINE.matcher(block.text()).lookingAt();
    }

    private int title() {
        int main = 0;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            main = blocks.get(i).zone() == Zone.MAIN ? i : main;
        }
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.zone() == Zone.MAIN && block.kind() == BlockKind.HEADING) {
                return i;
            }
        }
        return main;
    }
}
