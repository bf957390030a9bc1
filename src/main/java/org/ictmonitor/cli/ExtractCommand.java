package org.ictmonitor.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ictmonitor.Attachments;
import org.ictmonitor.Block;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Page;
import org.ictmonitor.PageDate;
import org.ictmonitor.PageLink;
import org.ictmonitor.annotate.Annotator;
import org.ictmonitor.attachment.Attachment;
import org.ictmonitor.attachment.AttachmentReader;
import org.ictmonitor.config.CodebookReader;
import org.ictmonitor.extract.Extraction;
import org.ictmonitor.extract.PageExtractor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The reading of a page or of an attached file, alone. */
@Command(
        name = "extract",
        header = "Read one HTML, PDF, DOCX, XLSX or ODT file as the crawler would and print what it found, as JSON.",
        footer = {
            "",
            "Example:",
            "  ictmon extract page.html --url https://portal.example/news/1",
            "  ictmon extract order.pdf"
        })
final class ExtractCommand implements Callable<Integer> {
    private static final long MAX_BYTES = 50L << 20;

    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "The file; - for standard input.")
    private Path file = Path.of("-");

    @Option(names = "--url", paramLabel = "URL", description = "Where the page was; its links are resolved against it.")
    private @Nullable URI url;

    @Option(
            names = "--content-type",
            paramLabel = "TYPE",
            description = "As the server sent it, with its charset (default: found out from the bytes).")
    private @Nullable String contentType;

    ExtractCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Main.logLevel(common.verbose());
        byte[] bytes = InputFile.bytes(session, file);
        URI where = url == null ? URI.create("http://localhost/") : url;
        String type = contentType == null ? "" : contentType;
        Extraction extraction = new PageExtractor(MAX_BYTES)
                .extract(where, bytes, type, session.clock().instant());
        Page page = switch (extraction) {
            case Extraction.Extracted extracted -> extracted.page();
            case Extraction.NotAPage notAPage -> attachment(notAPage);
            case Extraction.Unreadable unreadable -> throw MonitorException.wrong(file + ": " + unreadable.why());
        };
        Annotator annotator = new Annotator(CodebookReader.bundled(), List.of("uk", "ru", "en"));
        write(page.withLanguage(annotator.language(page.mainText())));
        return 0;
    }

    /** Within the limits of a campaign that names none, but for the size. */
    private Page attachment(Extraction.NotAPage body) {
        Attachments usual = Attachments.NONE;
        Attachments limits = new Attachments(true, MAX_BYTES, usual.time(), usual.memory());
        try (AttachmentReader reader = new AttachmentReader(limits)) {
            Optional<Attachment> read =
                    reader.read(body.body(), body.outside(), session.clock().instant());
            return switch (read.orElseThrow(() -> MonitorException.wrong(file + ": " + body.why()))) {
                case Attachment.Opened opened -> opened.page();
                case Attachment.Unopened unopened ->
                    throw MonitorException.wrong(
                            file + ": " + unopened.failure().key() + ": " + unopened.why());
            };
        }
    }

    private void write(Page page) throws IOException {
        try (JsonGenerator json = JsonLine.generator(session)) {
            json.writeStartObject();
            json.writeStringField("url", url == null ? "" : page.uri().toString());
            json.writeStringField("title", page.title());
            optional(json, "lang", page.language());
            optional(json, "published", page.published().map(date -> date.date().toString()));
            optional(
                    json,
                    "published_source",
                    page.published().map(PageDate::source).map(Object::toString));
            optional(json, "modified", page.modified().map(date -> date.date().toString()));
            json.writeStringField("text", page.mainText());
            blocks(json, page.blocks());
            links(json, page.blocks());
            json.writeEndObject();
        }
        session.out().println();
    }

    private static void optional(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }

    private static void blocks(JsonGenerator json, List<Block> blocks) throws IOException {
        json.writeArrayFieldStart("blocks");
        for (Block block : blocks) {
            json.writeStartObject();
            json.writeStringField("zone", block.zone().key());
            json.writeStringField("text", block.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void links(JsonGenerator json, List<Block> blocks) throws IOException {
        json.writeArrayFieldStart("links");
        for (Block block : blocks) {
            for (PageLink link : block.links()) {
                json.writeStartObject();
                json.writeStringField("href", link.href());
                json.writeStringField("text", block.text().substring(link.start(), link.end()));
                json.writeStringField("zone", block.zone().key());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }
}
