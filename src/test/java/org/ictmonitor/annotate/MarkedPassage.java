package org.ictmonitor.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ictmonitor.Code;
import org.ictmonitor.Keyed;
import org.ictmonitor.Purpose;

/**
 * A passage coded by hand in the text itself, {@code genre;purpose;language;text}, each mention as <code>{code:words}</code>.
 *
 * @param text without the marks
 */
record MarkedPassage(String genre, Purpose purpose, String language, String text, List<Marked> mentions) {
    private static final Pattern MARK = Pattern.compile("\\{([a-z.-]+):([^}]*)\\}");

    /** A coded stretch, in UTF-16 units of the text. */
    record Marked(Code code, int start, int end) {}

    /** All passages of a resource beside this class; lines that begin with # are comments. */
    static List<MarkedPassage> read(String resource) throws IOException {
        try (InputStream in = MarkedPassage.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(MarkedPassage::of)
                    .toList();
        }
    }

    static MarkedPassage of(String line) {
        String[] cells = line.split(";", 4);
        StringBuilder text = new StringBuilder();
        List<Marked> mentions = new ArrayList<>();
        Matcher mark = MARK.matcher(cells[3]);
        while (mark.find()) {
            mark.appendReplacement(text, "");
            int start = text.length();
            text.append(mark.group(2));
            mentions.add(new Marked(new Code(mark.group(1)), start, text.length()));
        }
        mark.appendTail(text);
        Purpose purpose = Keyed.of(Purpose.class, cells[1]).orElseThrow();
        return new MarkedPassage(cells[0], purpose, cells[2], text.toString(), mentions);
    }
}
