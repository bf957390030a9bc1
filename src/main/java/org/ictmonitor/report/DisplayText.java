package org.ictmonitor.report;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/**
 * Text as a terminal shows it. Widths are columns: 2 for East Asian wide characters and emoji, 0 for combining marks; a
 * cluster of characters that is drawn as one (Unicode Annex 29) is never split and counts as its widest member.
 */
final class DisplayText {
    static final String CUT = "…";

    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final Pattern LINE_SPACE = Pattern.compile("[\\t\\n\\x0B\\f\\r\\x85\\u2028\\u2029]+");

    /** Characters by which a hostile page could move the cursor or turn the direction of a reader's terminal. */
    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");

    private DisplayText() {}

    /** The text in one line: line ends and tabs as a space, other control characters as the replacement character. */
    static String oneLine(String text) {
        String line = LINE_SPACE.matcher(text).replaceAll(" ");
        return CONTROLS.matcher(line).replaceAll("\uFFFD");
    }

    /** Columns that a line takes. */
    static int width(String line) {
        return line.chars().allMatch(DisplayText::isPlain) ? line.length() : clusterWidths(line);
    }

    /** Latin and Cyrillic letters and what stands between them: one column each, and nearly all that our pages have. */
    private static boolean isPlain(int character) {
        return (character >= ' ' && character < 0x7F)
                || (character >= 0xA0 && character < 0x300 && character != 0xAD)
                || (character >= 0x400 && character < 0x483)
                || (character >= 0x48A && character < 0x530);
    }

    static int clusterWidths(String line) {
        return CLUSTER.matcher(line)
                .results()
                .map(MatchResult::group)
                .mapToInt(DisplayText::clusterWidth)
                .sum();
    }

    /** The line, or as much of its beginning as leaves room for an ellipsis. */
    static String cut(String line, int width) {
        if (width(line) <= width) {
            return line;
        }
        StringBuilder kept = new StringBuilder();
        int used = 1;
        for (MatchResult cluster : CLUSTER.matcher(line).results().toList()) {
            used += clusterWidth(cluster.group());
            if (used > width) {
                break;
            }
            kept.append(cluster.group());
        }
        return kept.toString().stripTrailing() + CUT;
    }

    /** The line, or as much of its end as leaves room for an ellipsis. */
    static String cutLeft(String line, int width) {
        if (width(line) <= width) {
            return line;
        }
        List<String> clusters =
                CLUSTER.matcher(line).results().map(MatchResult::group).toList();
        int used = 1;
        int from = clusters.size();
        while (from > 0 && used + clusterWidth(clusters.get(from - 1)) <= width) {
            used += clusterWidth(clusters.get(--from));
        }
        return CUT + String.join("", clusters.subList(from, clusters.size())).stripLeading();
    }

    private static int clusterWidth(String cluster) {
        if (cluster.indexOf('\uFE0F') > 0) {
            return 2;
        }
        return Math.max(0, cluster.codePoints().map(WCWidth::wcwidth).max().orElse(0));
    }
}
