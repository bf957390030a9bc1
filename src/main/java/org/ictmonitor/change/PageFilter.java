package org.ictmonitor.change;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.Noise;
import org.ictmonitor.NoiseRule;
import org.ictmonitor.Zone;

/**
 * Takes the noise out of a page's main text. Two readings whose {@link #lines} are equal say the same. Thread-safe.
 *
 * <p>It gives a form that can be compared, and not a likeness that depends on both readings: if A is like B and B like C,
 * then A is like C, so that a page cannot drift away unnoticed in small steps.
 */
public final class PageFilter {
    /** Text of which nobody says that it changed; all but dates and times, which may be a deadline or opening hours. */
    public static final PageFilter VOLATILE =
            new PageFilter(EnumSet.complementOf(EnumSet.of(Noise.DATES, Noise.TIMES)), List.of());
    /** A paragraph under the heading of a related list that is longer is no title of another page. */
    private static final int TITLE = 100;

    private static final char FIRST_OTHER_DIGIT = '\u0660';

    private final Set<Noise> noise;
    private final List<Pattern> own;

    private PageFilter(Set<Noise> noise, List<Pattern> own) {
        this.noise = noise;
        this.own = own;
    }

    /** A piece that was taken out, and what it was taken for: a kind of noise, or a rule's own pattern. */
    public record Taken(String filter, String text) {}

    /** The filter of a portal by a campaign's rules. The selectors of the rules are not looked at, since text has no elements. */
    public static PageFilter of(List<NoiseRule> rules, String portal) {
        Set<Noise> noise = EnumSet.allOf(Noise.class);
        List<Pattern> own = new ArrayList<>();
        rules.stream().filter(rule -> rule.holdsFor(portal)).forEach(rule -> {
            noise.removeAll(rule.keep());
            own.addAll(rule.regex());
        });
        return new PageFilter(noise, List.copyOf(own));
    }

    /** The lines of the main text that count, in a form to be compared. */
    public List<String> lines(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        walk(blocks, lines, new ArrayList<>());
        return List.copyOf(lines);
    }

    /** What was taken out of the main text, in the order of the page. The order of lists leaves no trace here. */
    public List<Taken> taken(List<Block> blocks) {
        List<Taken> taken = new ArrayList<>();
        walk(blocks, new ArrayList<>(), taken);
        return List.copyOf(taken);
    }

    /** One text without noise, such as a sentence. */
    public String line(String text) {
        return clean(text, new ArrayList<>());
    }

    private void walk(List<Block> blocks, List<String> lines, List<Taken> taken) {
        List<String> items = new ArrayList<>();
        boolean related = false;
        for (Block block : blocks) {
            if (block.zone() != Zone.MAIN || block.text().isEmpty()) {
                continue;
            }
            related = noise.contains(Noise.RELATED)
                    && (NoiseWords.headsRelated(block.text()) || (related && mayBeTitle(block)));
            if (related) {
                taken.add(new Taken(Noise.RELATED.key(), block.text()));
            } else {
                sorted(block, clean(block.text(), taken), items, lines);
            }
        }
        flush(items, lines);
    }

    /** An address, a number or a whole paragraph below such a heading is content after all. */
    private static boolean mayBeTitle(Block block) {
        return block.kind() == BlockKind.ITEM
                || block.kind() == BlockKind.LABEL
                || (block.text().length() <= TITLE && !hasDigit(block.text()));
    }

    private void sorted(Block block, String line, List<String> items, List<String> lines) {
        boolean item = block.kind() == BlockKind.ITEM || block.kind() == BlockKind.ROW;
        if (!item || !noise.contains(Noise.ORDER)) {
            flush(items, lines);
        }
        if (!line.isEmpty()) {
            (item ? items : lines).add(line);
        }
    }

    private static void flush(List<String> items, List<String> lines) {
        items.stream().sorted().forEach(lines::add);
        items.clear();
    }

    private String clean(String text, List<Taken> taken) {
        if (noise.contains(Noise.ADVERTISING) && NoiseWords.isAdvertising(text)) {
            taken.add(new Taken(Noise.ADVERTISING.key(), text));
            return "";
        }
        String left = text;
        for (Pattern pattern : own) {
            left = without(left, pattern, pattern.pattern(), taken);
        }
        if (hasDigit(left)) {
            for (Map.Entry<Noise, Pattern> kind : NoiseWords.WITHIN) {
                left = noise.contains(kind.getKey())
                        ? without(left, kind.getValue(), kind.getKey().key(), taken)
                        : left;
            }
        }
        return left.equals(text) ? text : left.replaceAll("\\s+", " ").strip();
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Every block of every page comes here; of the letters below the Arabic digits only these ten are digits.
            if (c < FIRST_OTHER_DIGIT ? c >= '0' && c <= '9' : Character.isDigit(c)) {
                return true;
            }
        }
        return false;
    }

    private static String without(String text, Pattern pattern, String filter, List<Taken> taken) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder left = new StringBuilder();
        int end = 0;
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                taken.add(new Taken(filter, matcher.group()));
                left.append(text, end, matcher.start());
                end = matcher.end();
            }
        }
        return end == 0 ? text : left.append(text, end, text.length()).toString();
    }
}
