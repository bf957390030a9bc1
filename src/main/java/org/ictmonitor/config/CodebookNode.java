package org.ictmonitor.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ictmonitor.MonitorException;

/** A piece of a codebook's YAML that remembers its line, so that every mistake can be shown where it stands. */
sealed interface CodebookNode {
    /** The line it begins on, from 1. */
    int line();

    /** A single value. */
    record Scalar(String text, int line) implements CodebookNode {}

    /** Values one after the other. */
    record Items(List<CodebookNode> nodes, int line) implements CodebookNode {}

    /** Keys with values; a key that stands twice is here twice. */
    record Fields(List<Field> fields, int line) implements CodebookNode {}

    /** One key with its value. */
    record Field(String key, CodebookNode value, int line) {}

    /** Reads a whole document. */
    static CodebookNode parse(String source, String yaml) {
        try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
            if (parser.nextToken() == null) {
                throw MonitorException.wrong(source + ": the codebook is empty; give it name: and codes:");
            }
            return node(parser);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw MonitorException.wrong(source + ":" + line + ": this is no YAML: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw MonitorException.failed(source + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static CodebookNode node(JsonParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser, line);
            case START_ARRAY -> items(parser, line);
            case VALUE_NULL -> new Items(List.of(), line);
            default -> new Scalar(parser.getText(), line);
        };
    }

    private static Items items(JsonParser parser, int line) throws IOException {
        List<CodebookNode> nodes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            nodes.add(node(parser));
        }
        return new Items(nodes, line);
    }

    private static Fields fields(JsonParser parser, int line) throws IOException {
        List<Field> fields = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            fields.add(new Field(key, node(parser), keyLine));
        }
        return new Fields(fields, line);
    }
}
