package org.ictmonitor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** A passage coded by a person. */
record GoldPassage(String id, String language, String text, List<Span> spans, String purpose, boolean heldOut) {
    /** A coded stretch, in code points. */
    record Span(int start, int end, String code) {}

    static List<GoldPassage> read(Path file) throws IOException {
        List<GoldPassage> passages = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            passages.add(of(new ObjectMapper().readTree(line)));
        }
        return passages;
    }

    private static GoldPassage of(JsonNode node) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode mention : node.get("mentions")) {
            spans.add(new Span(
                    mention.get("start").asInt(),
                    mention.get("end").asInt(),
                    mention.get("code").asText()));
        }
        String id = node.get("id").asText();
        return new GoldPassage(
                id,
                node.get("lang").asText(),
                node.get("text").asText(),
                spans,
                node.path("purpose").asText("none"),
                isHeldOut(id));
    }

    /** Half of the passages, chosen by their id alone, so that rules can be written on one half and judged on the other. */
    private static boolean isHeldOut(String id) {
        CRC32 crc = new CRC32();
        crc.update(id.getBytes(StandardCharsets.UTF_8));
        return (crc.getValue() & 1) == 1;
    }
}
