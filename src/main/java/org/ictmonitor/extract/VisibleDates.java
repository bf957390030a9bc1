package org.ictmonitor.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.Zone;

/** Dates that a reader sees: with a word that says what they are, or by themselves near the title. */
final class VisibleDates {
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?<!\\p{L})(?:опубл[іи]кован|дата публ[іи]кац|дата розміщення|розміщено|размещено|додано|добавлено|створено|published|posted)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CHANGED = Pattern.compile(
            "(?<!\\p{L})(?:оновлено|останн[єяі] оновлення|дата оновлення|обновлено|последнее обновление|змінено|изменено|редаговано|updated|last modified)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A date further from the word than this belongs to something else. */
    private static final int REACH = 60;

    /** A longer block is a sentence, and its date that of an event. */
    private static final int DATE_LINE = 90;

    private static final int BEFORE_TITLE = 4;
    private static final int AFTER_TITLE = 5;

    private final List<Block> blocks;

    VisibleDates(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** The date after a word for publishing, or for changing. */
    Optional<LocalDate> labelled(boolean changed) {
        Pattern label = changed ? CHANGED : PUBLISHED;
        return blocks.stream()
                .filter(block -> block.zone() != Zone.NAV)
                .flatMap(block -> after(label, block.text()).stream())
                .findFirst();
    }

    private static Optional<LocalDate> after(Pattern label, String text) {
        Matcher matcher = label.matcher(text);
        return matcher.find()
                ? DateText.first(text.substring(matcher.end(), Math.min(text.length(), matcher.end() + REACH)))
                : Optional.empty();
    }

    /** The date in a short line around the first heading of the main text, unless the line says that it is another. */
    Optional<LocalDate> nearTitle() {
        int title = title();
        int from = Math.max(0, title - BEFORE_TITLE);
        return blocks.subList(from, Math.min(blocks.size(), title + AFTER_TITLE + 1)).stream()
                .filter(VisibleDates::dateLine)
                .flatMap(block -> DateText.first(block.text()).stream())
                .findFirst();
    }

    private static boolean dateLine(Block block) {
        boolean place = block.zone() == Zone.MAIN || block.zone() == Zone.ASIDE;
        boolean kind = block.kind() != BlockKind.ROW && block.kind() != BlockKind.HEADING;
        return place
                && kind
                && block.text().length() <= DATE_LINE
                && !CHANGED.matcher(block.text()).find();
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
