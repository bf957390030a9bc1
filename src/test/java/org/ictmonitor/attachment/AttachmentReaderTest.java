package org.ictmonitor.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ictmonitor.AttachmentFailure;
import org.ictmonitor.Attachments;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.Carrier;
import org.ictmonitor.DateSource;
import org.ictmonitor.Page;
import org.ictmonitor.PageDate;
import org.ictmonitor.Zone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The texts are written by hand; each file is read by the real program in its own Java machine. */
class AttachmentReaderTest {
    private static final Instant SEEN = Instant.parse("2026-03-01T08:00:00Z");
    private static final URI WHERE = URI.create("https://portal.example/orders/12");
    private static final Attachments LIMITS = new Attachments(true, 4 << 20, Duration.ofMinutes(1), 96L << 20);
    private static final AttachmentReader READER = new AttachmentReader(LIMITS);

    @AfterAll
    static void end() {
        READER.close();
    }

    private static Optional<Attachment> read(byte[] file) {
        return READER.read(file, outside(), SEEN);
    }

    private static Page outside() {
        return new Page(
                WHERE,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                List.of());
    }

    private static Page opened(byte[] file) {
        Attachment read = read(file).orElseThrow();
        assertThat(read).isInstanceOf(Attachment.Opened.class);
        return ((Attachment.Opened) read).page();
    }

    private static AttachmentFailure failure(byte[] file) {
        return failure(READER, file);
    }

    private static AttachmentFailure failure(AttachmentReader reader, byte[] file) {
        Attachment read = reader.read(file, outside(), SEEN).orElseThrow();
        assertThat(read).isInstanceOf(Attachment.Unopened.class);
        assertThat(((Attachment.Unopened) read).why()).isNotBlank();
        return ((Attachment.Unopened) read).failure();
    }

    @Test
    void a_pdf_is_running_text_with_words_whole_again() {
        Page page = opened(Documents.pdf(
                "Наказ № 12",
                List.of(
                        "Консультації онлайн: пишіть у телеграм-",
                        "канал об’єднання або у Вай-",
                        "бері. Сім'я, обов’язок.",
                        "",
                        "Другий абзац про Zoom.")));
        assertThat(page.title()).isEqualTo("Наказ № 12");
        assertThat(page.mainText())
                .isEqualTo("Консультації онлайн: пишіть у телеграмканал об’єднання або у Вайбері. Сім'я, обов’язок.\n"
                        + "Другий абзац про Zoom.");
        assertThat(page.carrier()).isEqualTo(Carrier.ATTACHMENT);
        assertThat(page.uri()).isEqualTo(WHERE);
        assertThat(page.published()).contains(new PageDate(LocalDate.of(2022, 3, 12), DateSource.FILE, 0.5));
    }

    @Test
    void what_each_page_of_a_pdf_repeats_is_told_from_its_text() {
        List<List<String>> pages = List.of(
                List.of("Центр соціальних служб, Viber 067", "", "Перша сторінка.", "", "стор. 1"),
                List.of("Центр соціальних служб, Viber 067", "", "Друга сторінка.", "", "стор. 2"),
                List.of("Центр соціальних служб, Viber 067", "", "Третя сторінка.", "", "стор. 3"));
        Page page = opened(Documents.pdf("", pages.get(0), pages.get(1), pages.get(2)));
        assertThat(page.mainText()).isEqualTo("Перша сторінка.\nДруга сторінка.\nТретя сторінка.");
        assertThat(page.blocks().stream().map(Block::zone))
                .containsExactly(
                        Zone.HEADER,
                        Zone.MAIN,
                        Zone.FOOTER,
                        Zone.HEADER,
                        Zone.MAIN,
                        Zone.FOOTER,
                        Zone.HEADER,
                        Zone.MAIN,
                        Zone.FOOTER);
    }

    @Test
    void a_text_of_word_keeps_its_links_and_dates() {
        Page page =
                opened(Documents.docx("Пам’ятка", "https://t.me/centre", "Об’єднання  пише у Viber.", "Приєднуйтесь:"));
        assertThat(page.title()).isEqualTo("Пам’ятка");
        assertThat(page.mainText()).isEqualTo("Об’єднання пише у Viber.\nПриєднуйтесь:\nтут");
        assertThat(page.blocks().getLast().links()).singleElement().satisfies(link -> {
            assertThat(link.href()).isEqualTo("https://t.me/centre");
            assertThat(List.of(link.start(), link.end())).containsExactly(0, 3);
        });
        assertThat(page.published()).contains(new PageDate(LocalDate.of(2021, 5, 20), DateSource.FILE, 0.4));
        assertThat(page.modified()).contains(new PageDate(LocalDate.of(2022, 4, 1), DateSource.FILE, 0.5));
    }

    @Test
    void a_row_of_a_table_is_one_block_with_its_cells_apart() {
        assertThat(opened(Documents.docxTable("Viber", "067 123")).blocks())
                .singleElement()
                .isEqualTo(new Block(Zone.MAIN, BlockKind.ROW, "Viber\t067 123", List.of()));
        assertThat(opened(Documents.xlsx("Контакти", List.of("Служба", "Телеграм"), List.of("ЦНАП", "t.me/cnap")))
                        .blocks())
                .containsExactly(
                        new Block(Zone.MAIN, BlockKind.HEADING, "Контакти", List.of()),
                        new Block(Zone.MAIN, BlockKind.ROW, "Служба\tТелеграм", List.of()),
                        new Block(Zone.MAIN, BlockKind.ROW, "ЦНАП\tt.me/cnap", List.of()));
    }

    @Test
    void a_text_of_libreoffice_has_headings_items_and_links() {
        Page page = opened(Documents.odt("""
                <text:h text:outline-level="1">Як записатися</text:h>
                <text:p>Напишіть <text:a xlink:href="https://t.me/y">у телеграм</text:a>, об’єднання</text:p>
                <text:list><text:list-item><text:p>перший пункт</text:p></text:list-item></text:list>
                <table:table><table:table-row><table:table-cell><text:p>а</text:p></table:table-cell>
                <table:table-cell><text:p>б</text:p></table:table-cell></table:table-row></table:table>"""));
        assertThat(page.blocks().stream().map(block -> block.kind() + " " + block.text()))
                .containsExactly(
                        "HEADING Як записатися",
                        "PARAGRAPH Напишіть у телеграм, об’єднання",
                        "ITEM перший пункт",
                        "ROW а\tб");
        assertThat(page.blocks().get(1).links())
                .singleElement()
                .satisfies(link -> assertThat(page.blocks().get(1).text().substring(link.start(), link.end()))
                        .isEqualTo("у телеграм"));
        assertThat(page.title()).isEqualTo("План заходів");
        assertThat(page.published().map(PageDate::date)).contains(LocalDate.of(2022, 3, 10));
    }

    @Test
    void a_password_is_told_from_damage() {
        List<String> words = List.of("Текст у Viber.");
        assertThat(failure(Documents.lockedPdf("secret", words))).isEqualTo(AttachmentFailure.PASSWORD);
        assertThat(failure(Documents.locked(Documents.docx("", "", "Текст")))).isEqualTo(AttachmentFailure.PASSWORD);
        byte[] pdf = Documents.pdf("", words);
        assertThat(failure(Arrays.copyOf(pdf, 200))).isEqualTo(AttachmentFailure.DAMAGED);
        assertThat(opened(Documents.lockedPdf("", words)).mainText())
                .as("one that anybody may read and only its owner may change")
                .isEqualTo("Текст у Viber.");
    }

    @Test
    void pages_without_letters_are_scanned_ones() {
        assertThat(failure(Documents.pdf("Скан", List.of("12 345")))).isEqualTo(AttachmentFailure.NO_TEXT);
    }

    @Test
    void what_only_calls_itself_so_is_no_attachment() {
        byte[] html = "<html><body>Не знайдено</body></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(read(html)).isEmpty();
        assertThat(read(Documents.zip("", Map.of("readme.txt", "text")))).isEmpty();
        assertThat(read(new byte[] {'P', 'K', 3, 4})).isEmpty();
        assertThat(read(new byte[0])).isEmpty();
    }

    @Test
    void a_file_or_its_text_may_be_too_large() {
        byte[] padded = Arrays.copyOf(Documents.pdf("", List.of("Viber")), (4 << 20) + 1);
        assertThat(failure(padded)).isEqualTo(AttachmentFailure.TOO_LARGE);
        String packedWell = "слово ".repeat(1_100_000);
        assertThat(failure(Documents.docxOf(Documents.wordXml("", packedWell)))).isEqualTo(AttachmentFailure.TOO_LARGE);
        assertThat(failure(Documents.odt("<text:p>" + packedWell + "</text:p>")))
                .isEqualTo(AttachmentFailure.TOO_LARGE);
    }

    @Test
    void what_is_nested_without_end_is_damage() {
        int depth = 50_000;
        String spans = "<text:span>".repeat(depth) + "Viber" + "</text:span>".repeat(depth);
        assertThat(failure(Documents.odt("<text:p>" + spans + "</text:p>"))).isEqualTo(AttachmentFailure.DAMAGED);
        String tables = "<w:tbl><w:tr><w:tc>".repeat(depth) + "</w:tc></w:tr></w:tbl>".repeat(depth);
        assertThat(failure(Documents.docxOf(Documents.wordXml("", "Viber").replace("<w:p>", tables + "<w:p>"))))
                .isEqualTo(AttachmentFailure.DAMAGED);
    }

    @Test
    void entities_are_neither_multiplied_nor_fetched(@TempDir Path folder) throws Exception {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ха\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l%d \"&l%d;&l%d;&l%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        String prolog = laughs.append("]>").toString();
        assertThat(text(Documents.docxOf(Documents.wordXml(prolog, "&l29;")))).doesNotContain("хаха");
        assertThat(text(Documents.odt(prolog, "<text:p>&l29;</text:p>"))).doesNotContain("хаха");
        Path secret = Files.writeString(folder.resolve("secret.txt"), "таємниця");
        String outside = "<!DOCTYPE x [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>";
        assertThat(text(Documents.docxOf(Documents.wordXml(outside, "А &s; Б"))))
                .doesNotContain("таємниця");
        assertThat(text(Documents.odt(outside, "<text:p>А &s; Б</text:p>"))).doesNotContain("таємниця");
    }

    /** What was read, empty if nothing was. */
    private static String text(byte[] file) {
        return read(file).orElseThrow() instanceof Attachment.Opened opened
                ? opened.page().mainText()
                : "";
    }

    @Test
    void a_machine_that_dies_or_hangs_costs_its_file_alone() {
        byte[] heavy = Documents.xlsxOfStrings(700_000);
        Attachments small = new Attachments(true, 64 << 20, Duration.ofMinutes(1), 64L << 20);
        try (AttachmentReader reader = new AttachmentReader(small)) {
            assertThat(failure(reader, heavy)).isEqualTo(AttachmentFailure.OUT_OF_MEMORY);
            assertThat(reader.read(Documents.docx("", "", "Viber"), outside(), SEEN)
                            .orElseThrow())
                    .isInstanceOf(Attachment.Opened.class);
        }
        Attachments hasty = new Attachments(true, 64 << 20, Duration.ofMillis(1), 96L << 20);
        try (AttachmentReader reader = new AttachmentReader(hasty)) {
            assertThat(failure(reader, heavy)).isEqualTo(AttachmentFailure.TOO_SLOW);
        }
    }
}
