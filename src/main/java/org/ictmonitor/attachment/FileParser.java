package org.ictmonitor.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.ictmonitor.AttachmentFailure;
import org.ictmonitor.AttachmentFormat;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Parses one file by Tika. Runs in the child; only size and shape of the text are limited here. */
final class FileParser {
    private FileParser() {}

    static AttachmentText parse(AttachmentFormat format, byte[] file) {
        FileText text = new FileText(format == AttachmentFormat.PDF);
        Metadata metadata = new Metadata();
        try (TikaInputStream in = TikaInputStream.get(file)) {
            parser(format).parse(in, text, metadata, context());
        } catch (FileText.TooLongException e) {
            return tooLong();
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
            return failed(e);
        }
        return found(format, metadata, text.blocks());
    }

    private static Parser parser(AttachmentFormat format) {
        return switch (format) {
            case PDF -> new PDFParser();
            case DOCX, XLSX -> new OOXMLParser();
            case ODT -> new OpenDocumentParser();
        };
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new Unopened());
        context.set(PDFParserConfig.class, pdf());
        context.set(OfficeParserConfig.class, office());
        return context;
    }

    /** The text of the pages and of forms, once: bookmarks repeat headings, and annotations repeat the text that they link. */
    private static PDFParserConfig pdf() {
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractInlineImages(false);
        config.setExtractBookmarksText(false);
        config.setExtractAnnotationText(false);
        config.setExtractActions(false);
        return config;
    }

    /** The text as it stands, without what was deleted or moved away under tracked changes. */
    private static OfficeParserConfig office() {
        OfficeParserConfig config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        config.setIncludeDeletedContent(false);
        config.setIncludeMoveFromContent(false);
        config.setExtractMacros(false);
        return config;
    }

    private static AttachmentText found(AttachmentFormat format, Metadata metadata, List<Block> blocks) {
        if (blocks.stream().noneMatch(block -> block.text().codePoints().anyMatch(Character::isLetter))) {
            return new AttachmentText.Failed(
                    AttachmentFailure.NO_TEXT,
                    "a " + format.key() + " file without a letter: scanned pages, as a rule");
        }
        return new AttachmentText.Found(
                format,
                title(metadata, blocks),
                date(metadata, TikaCoreProperties.CREATED),
                date(metadata, TikaCoreProperties.MODIFIED),
                blocks);
    }

    private static String title(Metadata metadata, List<Block> blocks) {
        return Optional.ofNullable(metadata.get(TikaCoreProperties.TITLE))
                .map(title -> title.strip().replaceAll("\\s+", " "))
                .filter(title -> !title.isEmpty())
                .or(() -> blocks.stream()
                        .filter(block -> block.kind() == BlockKind.HEADING)
                        .map(Block::text)
                        .findFirst())
                .orElse("");
    }

    /** Tika writes dates by ISO 8601; what a file says in another way is no date. */
    private static Optional<LocalDate> date(Metadata metadata, Property property) {
        return Optional.ofNullable(metadata.get(property))
                .filter(date -> date.length() >= "2022-02-24".length())
                .flatMap(date -> day(date.substring(0, "2022-02-24".length())));
    }

    private static Optional<LocalDate> day(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static AttachmentText tooLong() {
        return new AttachmentText.Failed(
                AttachmentFailure.TOO_LARGE, "its text has more than " + Wire.MOST_TEXT + " characters");
    }

    /** Libraries wrap what went wrong, the reader's own limit too. */
    private static AttachmentText failed(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 20; depth++, cause = cause.getCause()) {
            if (cause instanceof EncryptedDocumentException) {
                return new AttachmentText.Failed(AttachmentFailure.PASSWORD, "only a password opens it");
            }
            if (cause instanceof FileText.TooLongException) {
                return tooLong();
            }
        }
        return new AttachmentText.Failed(AttachmentFailure.DAMAGED, String.valueOf(sentence(thrown)));
    }

    private static String sentence(Throwable thrown) {
        Throwable root = thrown;
        for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
            root = root.getCause();
        }
        String words = root.getClass().getSimpleName() + (root.getMessage() == null ? "" : ": " + root.getMessage());
        return words.length() > 300 ? words.substring(0, 300) : words;
    }

    /** Files within files are left alone. */
    private static final class Unopened implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
    }
}
