package org.ictmonitor.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ictmonitor.Code;
import org.ictmonitor.MonitorException;
import org.ictmonitor.analysis.reliability.SampleKey;
import org.ictmonitor.analysis.reliability.SampledUnit;

/** A sample's key as JSON lines: the sample in the first line, then a line a unit. */
final class KeyFile {
    private static final JsonMapper JSON = new JsonMapper();

    private KeyFile() {}

    static void write(Path file, SampleKey key) {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.append(head(key).toString()).append('\n');
            for (SampledUnit unit : key.units()) {
                out.append(line(unit).toString()).append('\n');
            }
        } catch (IOException e) {
            throw MonitorException.unwritten(file + ": the key cannot be written", "check that you may write there", e);
        }
    }

    private static ObjectNode head(SampleKey key) {
        ObjectNode head = JSON.createObjectNode();
        head.put("campaign", key.campaign()).put("round", key.round()).put("codebook", key.codebook());
        head.put("seed", key.seed()).put("sentences", key.sentences());
        ObjectNode tagged = head.putObject("tagged");
        key.tagged().forEach(tagged::put);
        return head;
    }

    private static ObjectNode line(SampledUnit unit) {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", unit.id()).put("stratum", unit.stratum()).put("weight", unit.weight());
        line.put("url", unit.url()).put("portal", unit.portal()).put("lang", unit.language());
        line.put("zone", unit.zone()).put("sentence", unit.sentence());
        ArrayNode codes = line.putArray("codes");
        unit.codes().forEach(code -> codes.add(code.value()));
        return line;
    }

    static SampleKey read(Session session, Path file) {
        try (BufferedReader lines = InputFile.lines(session, file)) {
            JsonNode head = JSON.readTree(lines.readLine());
            List<SampledUnit> units = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                units.add(unit(JSON.readTree(line)));
            }
            if (head == null || !head.path("sentences").isNumber() || units.isEmpty()) {
                throw notAKey(file, "its first line does not describe a sample");
            }
            return key(head, units);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw notAKey(
                    file, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw InputFile.unreadable(file, e);
        }
    }

    private static MonitorException notAKey(Path file, String why) {
        return MonitorException.wrong(file + ": is no key of a sample (" + why + "); give the file that 'ictmon sample'"
                + " wrote beside the sheet");
    }

    private static SampleKey key(JsonNode head, List<SampledUnit> units) {
        Map<String, Long> tagged = new TreeMap<>();
        head.path("tagged")
                .properties()
                .forEach(each -> tagged.put(each.getKey(), each.getValue().asLong()));
        return SampleKey.of(
                head.path("campaign").asText(),
                head.path("round").asInt(),
                head.path("codebook").asText(),
                head.path("seed").asLong(),
                head.path("sentences").asLong(),
                tagged,
                units);
    }

    private static SampledUnit unit(JsonNode line) {
        Set<Code> codes = new TreeSet<>();
        line.path("codes").forEach(code -> codes.add(new Code(code.asText())));
        return new SampledUnit(
                line.path("id").asText(),
                line.path("stratum").asText(),
                line.path("weight").asDouble(),
                line.path("url").asText(),
                line.path("portal").asText(),
                line.path("lang").asText(),
                line.path("zone").asText(),
                line.path("sentence").asInt(),
                codes);
    }
}
