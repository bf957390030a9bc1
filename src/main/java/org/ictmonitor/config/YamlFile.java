package org.ictmonitor.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ictmonitor.MonitorException;

/**
 * Reads a YAML file into nodes that know their lines. Jackson's tree would lose them, and without a line an error is of
 * no use to the person who wrote the file.
 */
final class YamlFile {
    private static final YAMLFactory YAML = new YAMLFactory();
    private static final int MAX_DEPTH = 50;

    private final String name;
    private final JsonParser parser;

    private YamlFile(String name, JsonParser parser) {
        this.name = name;
        this.parser = parser;
    }

    /** The file's top section, named in errors by its path. */
    static Section read(Path file) {
        return read(file.toString(), TextFile.read(file, "file"));
    }

    /** The top section of a text. */
    static Section read(String name, String text) {
        try (JsonParser parser = YAML.createParser(text)) {
            parser.nextToken();
            return new YamlFile(name, parser).top();
        } catch (JsonProcessingException e) {
            throw MonitorException.wrong(name + ":" + why(text.lines().toList(), e));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can always be read", e);
        }
    }

    /** Line and reason, in the words of the YAML library but for what people do most; it names the line before a tab. */
    private static String why(List<String> lines, JsonProcessingException e) {
        int line = e.getLocation().getLineNr();
        for (int i = line; i <= Math.min(line + 1, lines.size()); i++) {
            if (lines.get(i - 1).matches("\\s*\\t.*")) {
                return i + ": a tab at the beginning of a line is not YAML; put spaces in its place";
            }
        }
        return line + ": this is not YAML: "
                + e.getOriginalMessage().lines().findFirst().orElse("");
    }

    private Section top() throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw MonitorException.wrong(name + ":1: expected keys and values, as 'campaign: NAME'");
        }
        Section section = new Section(name, "", mapping(0));
        if (parser.nextToken() != null) {
            throw MonitorException.wrong(
                    name + ":" + line() + ": what stands below the line '---' would not be read; take that line out");
        }
        return section;
    }

    private YamlNode node(int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw MonitorException.wrong(name + ":" + line() + ": nested more than " + MAX_DEPTH + " levels deep");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(depth);
            case START_ARRAY -> sequence(depth);
            case VALUE_NULL -> new YamlNode.Scalar("", line());
            default -> new YamlNode.Scalar(parser.getText(), line());
        };
    }

    private YamlNode.Mapping mapping(int depth) throws IOException {
        int line = line();
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = line();
            parser.nextToken();
            YamlNode.Entry earlier = entries.put(key, new YamlNode.Entry(node(depth + 1), keyLine));
            if (earlier != null) {
                throw MonitorException.wrong(name + ":" + keyLine + ": the key '" + key + "' stands already in line "
                        + earlier.line() + "; keep one of them");
            }
        }
        return new YamlNode.Mapping(entries, line);
    }

    private YamlNode.Sequence sequence(int depth) throws IOException {
        int line = line();
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return new YamlNode.Sequence(items, line);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
