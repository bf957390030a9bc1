package org.ictmonitor.attachment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ictmonitor.Block;
import org.ictmonitor.Zone;

/**
 * The text of a file that knows only printed pages. Lines become running text again, and what stands at the head or the foot
 * of most pages is told from the text, so that a letterhead is a template as it would be on a page of the Web.
 */
final class PrintedPages {
    /** In fewer pages nothing can be told by its being repeated. */
    private static final int FEWEST = 3;

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern COMPOUND = Pattern.compile("\\p{L}+(?:-\\p{L}+)+");

    private final List<List<Block>> pages;
    private final Set<String> compounds = new HashSet<>();

    PrintedPages(List<List<Block>> pages) {
        this.pages = pages.stream().filter(page -> !page.isEmpty()).toList();
        this.pages.forEach(page -> page.forEach(block -> learn(block.text())));
    }

    private void learn(String lines) {
        COMPOUND.matcher(lines)
                .results()
                .map(MatchResult::group)
                .forEach(word -> compounds.add(word.toLowerCase(Locale.ROOT)));
    }

    List<Block> blocks() {
        Set<String> heads = repeated(0);
        Set<String> feet = repeated(-1);
        List<Block> blocks = new ArrayList<>();
        for (List<Block> page : pages) {
            for (int i = 0; i < page.size(); i++) {
                boolean head = i == 0 && heads.contains(mark(page.get(i)));
                boolean foot = i == page.size() - 1 && feet.contains(mark(page.get(i)));
                blocks.add(running(page.get(i), head ? Zone.HEADER : foot ? Zone.FOOTER : Zone.MAIN));
            }
        }
        return List.copyOf(blocks);
    }

    /** What the first (0) or the last (-1) block of at least half of the pages says, numbers aside. */
    private Set<String> repeated(int place) {
        Map<String, Integer> counts = new HashMap<>();
        pages.forEach(page -> counts.merge(mark(page.get(Math.floorMod(place, page.size()))), 1, Integer::sum));
        Set<String> repeated = new HashSet<>();
        counts.forEach((text, count) -> {
            if (count >= FEWEST && 2 * count >= pages.size()) {
                repeated.add(text);
            }
        });
        return repeated;
    }

    private static String mark(Block block) {
        return DIGITS.matcher(block.text()).replaceAll("#");
    }

    private Block running(Block block, Zone zone) {
        return new Block(zone, block.kind(), joined(block.text()), List.of());
    }

    private String joined(String lines) {
        StringBuilder text = new StringBuilder(lines.length());
        for (String line : lines.split("\n")) {
            String next = line.strip();
            if (!text.isEmpty() && !next.isEmpty()) {
                join(text, next);
            }
            text.append(next);
        }
        return text.toString();
    }

    /** Makes the end of a text ready for the line that follows it. */
    private void join(StringBuilder text, String next) {
        int last = text.length() - 1;
        boolean broken = last > 0 && isHyphen(text.charAt(last)) && Character.isLetterOrDigit(text.charAt(last - 1));
        if (!broken) {
            text.append(' ');
        } else if (text.charAt(last) == '\u00ad' || !keepsHyphen(lastWord(text), next)) {
            text.setLength(last);
        }
    }

    private static boolean isHyphen(char sign) {
        return sign == '-' || sign == '\u2010' || sign == '\u00ad';
    }

    /**
     * Whether a hyphen at the end of a line belongs to the word: in an address or before a number, before a capital as in
     * Івано-Франківськ, or if the word stands with its hyphen elsewhere in the file. Else it is there since the line was full.
     */
    private boolean keepsHyphen(String before, String next) {
        String after = firstWord(next);
        boolean address = before.chars().anyMatch(sign -> "@/:._".indexOf(sign) >= 0)
                || next.split("\\s", 2)[0].chars().anyMatch(sign -> sign == '@' || sign == '/');
        boolean letters = !after.isEmpty() && Character.isLetter(after.charAt(0));
        boolean capital = letters && Character.isUpperCase(after.charAt(0)) && !isUpperCase(before);
        return address || !letters || capital || compounds.contains((before + "-" + after).toLowerCase(Locale.ROOT));
    }

    private static boolean isUpperCase(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** The word at the end, without its hyphen. */
    private static String lastWord(CharSequence text) {
        int end = text.length() - 1;
        int start = end;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return text.subSequence(start, end).toString().replaceAll("^\\P{L}+", "");
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }
}
