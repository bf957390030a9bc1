package org.ictmonitor.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ictmonitor.Aspect;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.Codebook;
import org.ictmonitor.Mention;
import org.ictmonitor.Page;
import org.ictmonitor.Reading;
import org.ictmonitor.Sentence;
import org.ictmonitor.Zone;
import org.ictmonitor.annotate.Annotator;
import org.ictmonitor.config.CodebookReader;
import org.ictmonitor.extract.Extraction;
import org.ictmonitor.extract.PageExtractor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The tagging of mentions, alone. */
@Command(
        name = "annotate",
        header = "Tag the mentions in texts: JSON lines in, a JSON line out for each.",
        description = {
            "A line in: {\"id\": \"...\", \"text\": \"...\", \"lang\": \"uk\"}, lang left out to have it found;"
                    + " \"html\" in place of \"text\" is read as a page.",
            "Offsets count Unicode code points in the text, end exclusive. A page's text is the text of all its blocks,"
                    + " a line each, and stands in the answer."
        },
        footer = {"", "Example:", "  echo '{\"id\": \"1\", \"text\": \"Пишіть нам у вайбер-групу\"}' | ictmon annotate"
        })
final class AnnotateCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();
    private static final URI NOWHERE = URI.create("http://localhost/");
    private static final long MAX_BYTES = 50L << 20;

    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "-",
            description = "The JSON lines; standard input if it is left out.")
    private Path file = Path.of("-");

    @Option(names = "--codebook", paramLabel = "FILE", description = "Another codebook than the one that is built in.")
    private @Nullable Path codebook;

    AnnotateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Main.logLevel(common.verbose());
        Path given = codebook;
        Codebook codes = given == null ? CodebookReader.bundled() : CodebookReader.read(Main.path(session, given));
        Annotator annotator = new Annotator(codes, List.of("uk", "ru", "en"));
        PageExtractor extractor = new PageExtractor(MAX_BYTES);
        try (BufferedReader lines = InputFile.lines(session, file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    answer(line, annotator, extractor);
                }
            }
        }
        return 0;
    }

    private void answer(String line, Annotator annotator, PageExtractor extractor) throws IOException {
        String id = "";
        try {
            JsonNode request = JSON.readTree(line);
            id = request.path("id").asText();
            Page page = page(request, annotator, extractor);
            Reading reading = annotator.annotate(page);
            write(id, reading, request.has("html"));
        } catch (JsonProcessingException e) {
            writeError(id, "not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            writeError(id, String.valueOf(e.getMessage()));
        }
    }

    private Page page(JsonNode request, Annotator annotator, PageExtractor extractor) {
        Page page = request.path("html").isTextual()
                ? fromHtml(request.get("html").asText(), extractor)
                : fromText(request);
        JsonNode language = request.path("lang");
        return page.withLanguage(
                language.isTextual() ? Optional.of(language.asText()) : annotator.language(textOf(page)));
    }

    private static Page fromText(JsonNode request) {
        if (!request.path("text").isTextual()) {
            throw new IllegalArgumentException("expected an object with \"id\" and \"text\" or \"html\"");
        }
        Block block =
                new Block(Zone.MAIN, BlockKind.PARAGRAPH, request.get("text").asText(), List.of());
        return new Page(
                NOWHERE,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                List.of(block));
    }

    private Page fromHtml(String html, PageExtractor extractor) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        Extraction read = extractor.extract(
                NOWHERE, bytes, "text/html; charset=utf-8", session.clock().instant());
        return switch (read) {
            case Extraction.Extracted extracted -> extracted.page();
            case Extraction.NotAPage notAPage -> throw new IllegalArgumentException(notAPage.why());
            case Extraction.Unreadable unreadable -> throw new IllegalArgumentException(unreadable.why());
        };
    }

    private static String textOf(Page page) {
        return page.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    private void write(String id, Reading reading, boolean withText) throws IOException {
        CodePoints places = new CodePoints(reading.page().blocks());
        try (JsonGenerator json = JsonLine.generator(session)) {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeStringField("lang", reading.page().language().orElse(""));
            if (withText) {
                json.writeStringField("text", textOf(reading.page()));
            }
            json.writeArrayFieldStart("mentions");
            for (Mention mention : reading.mentions()) {
                mention(json, mention, reading.sentences().get(mention.sentence()), places);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        session.out().println();
    }

    private static void mention(JsonGenerator json, Mention mention, Sentence sentence, CodePoints places)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("start", places.of(sentence.block(), sentence.start() + mention.start()));
        json.writeNumberField("end", places.of(sentence.block(), sentence.start() + mention.end()));
        json.writeStringField("code", mention.code().value());
        json.writeStringField("surface", mention.surface());
        json.writeStringField("evidence", mention.evidence().key());
        json.writeStringField("purpose", mention.purpose().key());
        if (mention.aspect() != Aspect.NONE) {
            json.writeStringField("aspect", mention.aspect().key());
        }
        json.writeNumberField("score", mention.score());
        if (mention.href().isPresent()) {
            json.writeStringField("href", mention.href().get());
        }
        json.writeEndObject();
    }

    private void writeError(String id, String error) throws IOException {
        try (JsonGenerator json = JsonLine.generator(session)) {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeStringField("error", error);
            json.writeEndObject();
        }
        session.out().println();
    }
}
