package org.ictmonitor.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Writes small files of the formats that are read, good ones and bad ones. */
public final class Documents {
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Documents() {}

    /** Something that writes itself to a stream. */
    @FunctionalInterface
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A PDF made on 12 March 2022 whose pages have these lines. A line of text ends where the list says; an empty one parts paragraphs. */
    @SafeVarargs
    public static byte[] pdf(String title, List<String>... pages) {
        List<List<String>> all = new ArrayList<>();
        for (List<String> page : pages) {
            all.add(page);
        }
        return written(out -> {
            try (PDDocument document = pdfDocument(title, all)) {
                document.save(out);
            }
        });
    }

    /** A PDF that asks for a password before it shows anything, or only before it may be changed. */
    public static byte[] lockedPdf(String userPassword, List<String> page) {
        return written(out -> {
            try (PDDocument document = pdfDocument("", List.of(page))) {
                StandardProtectionPolicy policy =
                        new StandardProtectionPolicy("owner", userPassword, new AccessPermission());
                policy.setEncryptionKeyLength(128);
                document.protect(policy);
                document.save(out);
            }
        });
    }

    private static PDDocument pdfDocument(String title, List<List<String>> pages) throws IOException {
        PDDocument document = new PDDocument();
        try (InputStream letters = Objects.requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            PDFont font = PDType0Font.load(document, letters);
            for (List<String> lines : pages) {
                page(document, font, lines);
            }
        }
        Calendar made = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        made.clear();
        made.set(2022, Calendar.MARCH, 12, 10, 0);
        document.getDocumentInformation().setCreationDate(made);
        if (!title.isEmpty()) {
            document.getDocumentInformation().setTitle(title);
        }
        return document;
    }

    private static void page(PDDocument document, PDFont font, List<String> lines) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 11);
            content.setLeading(14);
            content.newLineAtOffset(50, 740);
            for (String line : lines) {
                if (line.isEmpty()) {
                    content.newLineAtOffset(0, -30);
                } else {
                    content.showText(line);
                    content.newLine();
                }
            }
            content.endText();
        }
    }

    /** A text of Word of these paragraphs, with a link behind them if {@code href} is not empty. */
    public static byte[] docx(String title, String href, String... paragraphs) {
        return written(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.getProperties().getCoreProperties().setTitle(title);
                document.getProperties()
                        .getCoreProperties()
                        .getUnderlyingProperties()
                        .setCreatedProperty(day("2021-05-20"));
                document.getProperties()
                        .getCoreProperties()
                        .getUnderlyingProperties()
                        .setModifiedProperty(day("2022-04-01"));
                for (String paragraph : paragraphs) {
                    document.createParagraph().createRun().setText(paragraph);
                }
                if (!href.isEmpty()) {
                    document.createParagraph().createHyperlinkRun(href).setText("тут");
                }
                document.write(out);
            }
        });
    }

    private static Optional<Date> day(String day) {
        return Optional.of(Date.from(Instant.parse(day + "T08:00:00Z")));
    }

    /** A text of Word that has a table of one row. */
    public static byte[] docxTable(String... cells) {
        return written(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                XWPFTable table = document.createTable(1, cells.length);
                for (int i = 0; i < cells.length; i++) {
                    table.getRow(0).getCell(i).setText(cells[i]);
                }
                document.write(out);
            }
        });
    }

    /** A workbook of one sheet. */
    @SafeVarargs
    public static byte[] xlsx(String sheetName, List<String>... rows) {
        return written(out -> {
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                XSSFSheet sheet = book.createSheet(sheetName);
                for (int i = 0; i < rows.length; i++) {
                    XSSFRow row = sheet.createRow(i);
                    for (int j = 0; j < rows[i].size(); j++) {
                        row.createCell(j).setCellValue(rows[i].get(j));
                    }
                }
                book.write(out);
            }
        });
    }

    /** A workbook whose one cell is the last of so many texts, all of which a reader has to keep in mind. */
    static byte[] xlsxOfStrings(int count) {
        StringBuilder strings = new StringBuilder("<sst xmlns=\"" + SHEETS + "\">");
        for (int i = 0; i < count; i++) {
            strings.append("<si><t>рядок ")
                    .append(Integer.toHexString(i * 0x9e3779b1))
                    .append("</t></si>");
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put("[Content_Types].xml", types("xl/workbook.xml", "spreadsheetml.sheet.main", """
                <Override PartName="/xl/worksheets/sheet1.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                <Override PartName="/xl/sharedStrings.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>"""));
        files.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        files.put("xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="A" sheetId="1" r:id="rId0"/></sheets></workbook>""".formatted(SHEETS, RELATIONS));
        files.put(
                "xl/_rels/workbook.xml.rels",
                relations("worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml"));
        files.put("xl/worksheets/sheet1.xml", """
                <worksheet xmlns="%s"><sheetData><row r="1"><c r="A1" t="s"><v>%d</v></c></row></sheetData></worksheet>""".formatted(SHEETS, count - 1));
        files.put("xl/sharedStrings.xml", strings.append("</sst>").toString());
        return zip("", files);
    }

    private static String types(String part, String kind, String more) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/%s" ContentType="application/vnd.openxmlformats-officedocument.%s+xml"/>%s</Types>""".formatted(part, kind, more);
    }

    /** Pairs of a kind and a target. */
    private static String relations(String... pairs) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">""");
        for (int i = 0; i < pairs.length; i += 2) {
            xml.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i / 2, RELATIONS, pairs[i], pairs[i + 1]));
        }
        return xml.append("</Relationships>").toString();
    }

    /** A file of Office with a password. */
    public static byte[] locked(byte[] file) {
        return written(out -> {
            try (POIFSFileSystem container = new POIFSFileSystem()) {
                Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("secret");
                try (var packed = encryptor.getDataStream(container)) {
                    packed.write(file);
                } catch (java.security.GeneralSecurityException e) {
                    throw new IOException(e);
                }
                container.writeFilesystem(out);
            }
        });
    }

    /** A text of LibreOffice of this content. */
    public static byte[] odt(String body) {
        return odt("", body);
    }

    /** The same with something before its first element. */
    public static byte[] odt(String prolog, String body) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("META-INF/manifest.xml", """
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
                <manifest:file-entry manifest:media-type="application/vnd.oasis.opendocument.text" manifest:full-path="/"/>
                </manifest:manifest>""");
        files.put("meta.xml", """
                <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <office:meta><meta:creation-date>2022-03-10T10:00:00</meta:creation-date>
                <dc:date>2022-03-11T10:00:00</dc:date><dc:title>План заходів</dc:title></office:meta>
                </office:document-meta>""");
        files.put("content.xml", """
                %s<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
                    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>%s</office:text>
                </office:body></office:document-content>""".formatted(prolog, body));
        return zip("application/vnd.oasis.opendocument.text", files);
    }

    /** A ZIP file of these texts; the media type, if there is one, stands first and unpacked. */
    static byte[] zip(String mediaType, Map<String, String> files) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                if (!mediaType.isEmpty()) {
                    stored(zip, "mimetype", mediaType.getBytes(StandardCharsets.US_ASCII));
                }
                for (Map.Entry<String, String> file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        });
    }

    private static void stored(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }

    /** A text of Word whose only part is this XML. */
    public static byte[] docxOf(String documentXml) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("[Content_Types].xml", types("word/document.xml", "wordprocessingml.document.main", ""));
        files.put("_rels/.rels", relations("officeDocument", "word/document.xml"));
        files.put("word/document.xml", documentXml);
        return zip("", files);
    }

    /** The text of a text of Word, as its XML. */
    static String wordXml(String prolog, String paragraph) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>%s
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>%s\
                </w:t></w:r></w:p></w:body></w:document>""".formatted(prolog, paragraph);
    }
}
