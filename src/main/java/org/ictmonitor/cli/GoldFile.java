package org.ictmonitor.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.Aspect;
import org.ictmonitor.Code;
import org.ictmonitor.Codebook;
import org.ictmonitor.Keyed;
import org.ictmonitor.Purpose;
import org.ictmonitor.analysis.reliability.CodedPassage;
import org.ictmonitor.analysis.reliability.CodedSpan;

/**
 * Passages that people coded, a JSON object a line, as the README describes them.
 *
 * @param passages those that could be read
 * @param unread a sentence with the line's number for each that could not
 */
record GoldFile(List<CodedPassage> passages, List<String> unread) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Reads a file; codes have to be those of the codebook. */
    static GoldFile read(Session session, Path file, Codebook codebook) {
        List<CodedPassage> passages = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        try (BufferedReader lines = InputFile.lines(session, file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    add(line, file + ":" + number, codebook, passages, unread);
                }
            }
        } catch (IOException e) {
            throw InputFile.unreadable(file, e);
        }
        return new GoldFile(passages, unread);
    }

    private static void add(
            String line, String place, Codebook codebook, List<CodedPassage> passages, List<String> unread) {
        try {
            passages.add(passage(JSON.readTree(line), codebook));
        } catch (JsonProcessingException e) {
            unread.add(place + ": not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            unread.add(place + ": " + e.getMessage());
        }
    }

    private static CodedPassage passage(JsonNode node, Codebook codebook) {
        if (!node.path("id").isTextual()
                || !node.path("text").isTextual()
                || !node.path("mentions").isArray()) {
            throw new IllegalArgumentException("expected an object with \"id\", \"text\" and the array \"mentions\"");
        }
        String text = node.get("text").asText();
        List<CodedSpan> spans = new ArrayList<>();
        node.get("mentions").forEach(mention -> spans.add(span(mention, text, codebook)));
        return new CodedPassage(
                node.get("id").asText(),
                text,
                word(node, "lang"),
                key(node, "purpose", Purpose.class),
                key(node, "aspect", Aspect.class),
                spans);
    }

    private static CodedSpan span(JsonNode mention, String text, Codebook codebook) {
        int start = place(mention, "start", text);
        int end = place(mention, "end", text);
        if (start >= end) {
            throw new IllegalArgumentException("a mention starts at " + start + " and ends at " + end);
        }
        String there = text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
        word(mention, "surface").filter(surface -> !surface.equals(there)).ifPresent(surface -> {
            throw new IllegalArgumentException("'" + surface + "' is not what stands from " + start + " to " + end
                    + " ('" + there + "'); places count Unicode code points from 0");
        });
        return new CodedSpan(
                start,
                end,
                code(mention, codebook),
                key(mention, "purpose", Purpose.class),
                key(mention, "aspect", Aspect.class));
    }

    private static int place(JsonNode mention, String name, String text) {
        JsonNode place = mention.path(name);
        if (!place.isInt() || place.asInt() < 0 || place.asInt() > text.codePointCount(0, text.length())) {
            throw new IllegalArgumentException("\"" + name + "\" of a mention is " + place
                    + "; expected a place in the text, which has " + text.codePointCount(0, text.length())
                    + " code points");
        }
        return place.asInt();
    }

    private static Code code(JsonNode mention, Codebook codebook) {
        Code code = new Code(mention.path("code").asText());
        if (codebook.entry(code).isEmpty()) {
            throw new IllegalArgumentException("the codebook has no code '" + code + "'; see 'ictmon codebook list'");
        }
        return code;
    }

    private static Optional<String> word(JsonNode node, String name) {
        return node.path(name).isTextual() ? Optional.of(node.get(name).asText()) : Optional.empty();
    }

    private static <E extends Enum<E> & Keyed> Optional<E> key(JsonNode node, String name, Class<E> type) {
        return word(node, name)
                .map(word -> Keyed.of(type, word)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "\"" + name + "\" is '" + word + "'; expected one of " + Keyed.keys(type))));
    }
}
