package org.ictmonitor.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A passage of a coded file, for its text alone; {@code ictmon evaluate} scores the tagger against the coding. */
record GoldPassage(String id, String text) {
    static List<GoldPassage> read(Path file) throws IOException {
        List<GoldPassage> passages = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            passages.add(new GoldPassage(
                    new ObjectMapper().readTree(line).path("id").asText(),
                    new ObjectMapper().readTree(line).path("text").asText()));
        }
        return passages;
    }
}
