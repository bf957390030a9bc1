package org.ictmonitor.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.Page;
import org.ictmonitor.Reading;
import org.ictmonitor.Sentence;
import org.ictmonitor.Token;
import org.ictmonitor.Zone;
import org.ictmonitor.config.CodebookReader;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AnnotatorTest {
    @Test
    void a_text_without_spaces_takes_bounded_time() {
        for (String part : List.of(
                "а", "a", "a.", "@", "a@", "http://", "Дія.", "Viber", "1", "'", "a-", "\u0301", "(", "u=http://")) {
            String text = part.repeat(200_000 / part.length());
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(60), () -> Passages.read(text, "uk", List.of()), "200 KB of " + part);
        }
    }

    @Test
    void many_threads_and_a_fresh_annotator_read_the_same() throws Exception {
        List<Page> pages = IntStream.range(0, 40).mapToObj(AnnotatorTest::page).toList();
        List<Reading> expected =
                pages.stream().map(Passages.ANNOTATOR::annotate).toList();
        Annotator fresh = new Annotator(CodebookReader.bundled(), List.of("uk", "ru", "en"));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<List<Reading>>> runs = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Callable<List<Reading>> run =
                        () -> pages.stream().map(fresh::annotate).toList();
                runs.add(threads.submit(run));
            }
            for (Future<List<Reading>> run : runs) {
                assertThat(run.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void one_thread_and_eight_write_the_same_bytes_twice() throws Exception {
        List<Page> pages = new ArrayList<>();
        for (MarkedPassage passage : MarkedPassage.read("held-out-passages.txt")) {
            pages.add(Passages.page(
                    passage.language(), List.of(new Block(Zone.MAIN, BlockKind.PARAGRAPH, passage.text(), List.of()))));
        }
        Annotator fresh = new Annotator(CodebookReader.bundled(), List.of("uk", "ru", "en"));
        String alone = written(Passages.ANNOTATOR, 1, pages);
        assertThat(alone).contains("diia").contains("viber.chat");
        assertThat(written(Passages.ANNOTATOR, 1, pages)).isEqualTo(alone);
        assertThat(written(fresh, 8, pages)).isEqualTo(alone);
        assertThat(written(fresh, 8, pages)).isEqualTo(alone);
    }

    /** What that many threads say of each page, in the order of the pages. */
    private static String written(Annotator annotator, int number, List<Page> pages) throws Exception {
        StringBuilder text = new StringBuilder();
        try (ExecutorService threads = Executors.newFixedThreadPool(number)) {
            List<Future<String>> runs = pages.stream()
                    .map(page -> threads.submit(
                            () -> annotator.annotate(page).mentions().toString()))
                    .toList();
            for (Future<String> run : runs) {
                text.append(run.get()).append('\n');
            }
        }
        return text.toString();
    }

    @Test
    @Tag("long")
    void a_paragraph_of_five_megabytes_is_cut_into_sentences_of_bounded_length() {
        String text = "Запис у Viber та Дія без крапок і ком ".repeat(5_000_000 / 38);
        long before = allocated();
        Reading reading = Passages.read(text, "uk", List.of());
        assertThat(allocated() - before).isLessThan(400L * text.length());
        assertThat(reading.sentences()).allMatch(sentence -> sentence.text().length() <= 4_000);
        assertThat(reading.mentions()).hasSizeGreaterThan(200_000);
    }

    /** Bytes that this thread has asked for so far. */
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static Page page(int number) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String text = "Запис " + (number * i) + " у Viber-групі центру, через Дію або на сайті kyiv" + number
                    + ".gov.ua. Дія закону триває. Приглашаем в наш телеграм-канал, где были новости и объявления. Please write to us by e-mail or join the Zoom meeting.";
            blocks.add(new Block(Zone.MAIN, BlockKind.PARAGRAPH, text, List.of()));
        }
        return Passages.page("uk", blocks);
    }

    @Test
    void sentences_and_tokens_point_to_their_text() {
        String text = "Тел. 044 123. Пишіть нам у вул. Хрещатик, 36! Ми поруч.";
        Reading reading = Passages.read(text, "uk", List.of());
        assertThat(reading.sentences().stream().map(Sentence::text))
                .containsExactly("Тел. 044 123.", "Пишіть нам у вул. Хрещатик, 36!", "Ми поруч.");
        for (Sentence sentence : reading.sentences()) {
            assertThat(text.substring(sentence.start(), sentence.end())).isEqualTo(sentence.text());
            assertThat(sentence.tokens())
                    .allMatch(token -> token.end() <= sentence.text().length());
        }
    }

    @Test
    void apostrophes_stress_marks_soft_hyphens_and_look_alikes_fold() {
        assertThat(forms("п’ять п'ять пʼять п`ять", "uk")).containsOnly("п'ять");
        assertThat(forms("замо\u0301к ре\u00ADклама", "uk")).containsExactly("замок", "реклама");
        assertThat(forms("Viбер Мееt смc Дiя", "uk")).containsExactly("вібер", "meet", "смс", "дія");
        assertThat(forms("группеViber Telegram-канал", "ru")).containsExactly("группе", "viber", "telegram", "канал");
        assertThat(forms("Пишіть на a.b@c.ua чи t.me/x.", "uk"))
                .containsExactly("пишіть", "на", "a.b@c.ua", "чи", "t.me/x");
    }

    private static List<String> forms(String text, String language) {
        return Passages.ANNOTATOR.tokens(text, language).stream()
                .map(Token::form)
                .toList();
    }

    @Test
    void lemmas_come_from_the_dictionary_of_the_language() {
        assertThat(Passages.ANNOTATOR.tokens("сторінках", "uk").get(0).lemmas()).contains("сторінка");
        assertThat(Passages.ANNOTATOR.tokens("страницах", "ru").get(0).lemmas()).contains("страница");
        assertThat(Passages.ANNOTATOR.tokens("services", "en").get(0).lemmas()).contains("service");
    }

    @Test
    void a_long_enough_text_shows_its_language() {
        assertThat(Passages.ANNOTATOR.language("Запрошуємо мешканців району на безоплатну консультацію юриста"))
                .contains("uk");
        assertThat(Passages.ANNOTATOR.language("Приглашаем жителей района на бесплатную консультацию юриста"))
                .contains("ru");
        assertThat(Passages.ANNOTATOR.language("We invite residents to a free consultation with a lawyer"))
                .contains("en");
        assertThat(Passages.ANNOTATOR.language("Коротко")).isEmpty();
    }

    @Test
    void a_block_of_links_alone_has_one_empty_sentence() {
        Reading reading = Passages.read("", "uk", List.of(Passages.icon("https://t.me/centr", "", "fa-telegram")));
        assertThat(reading.sentences()).hasSize(1);
        assertThat(reading.mentions()).hasSize(1);
    }
}
