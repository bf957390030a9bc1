package org.ictmonitor.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of printed pages and the running text that a reader sees in them. A bar ends a line. */
class PrintedPagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "пишіть у теле-|грам центру; пишіть у телеграм центру",
                "об’єд-|нання; об’єднання",
                "двічі розби-|те сло-|во; двічі розбите слово",
                "місто Івано-|Франківськ; місто Івано-Франківськ",
                "ВІДДІЛЕН-|НЯ; ВІДДІЛЕННЯ",
                "хвороба COVID-|19; хвороба COVID-19",
                "адреса https://t.me/kyiv-|centre; адреса https://t.me/kyiv-centre",
                "пошта social-|help@example.org; пошта social-help@example.org",
                "тире -|не дефіс; тире - не дефіс",
                "онлайн-зустріч і ще онлайн-|зустріч; онлайн-зустріч і ще онлайн-зустріч",
                "просто|два рядки; просто два рядки",
                "м\u00ad|який; мякий",
            })
    void a_word_that_a_line_broke_is_whole_again(String lines, String text) {
        assertThat(blocks(page(lines)).getFirst().text()).isEqualTo(text);
    }

    @Test
    void in_two_pages_nothing_is_a_template_and_in_three_what_most_of_them_repeat() {
        List<Block> two = blocks(page("Шапка", "Перша", "с. 1"), page("Шапка", "Друга", "с. 2"));
        assertThat(two).allMatch(block -> block.zone() == Zone.MAIN);
        List<Block> three = blocks(
                page("Титул"),
                page("Шапка", "Перша", "с. 2"),
                page("Шапка", "Друга", "с. 3"),
                page("Шапка", "Третя", "с. 4"));
        assertThat(three.stream().filter(block -> block.zone() == Zone.MAIN).map(Block::text))
                .containsExactly("Титул", "Перша", "Друга", "Третя");
    }

    @SafeVarargs
    private static List<Block> blocks(List<Block>... pages) {
        List<List<Block>> all = new ArrayList<>();
        for (List<Block> page : pages) {
            all.add(page);
        }
        return new PrintedPages(all).blocks();
    }

    private static List<Block> page(String... paragraphs) {
        return Arrays.stream(paragraphs)
                .map(text -> new Block(Zone.MAIN, BlockKind.PARAGRAPH, text.replace('|', '\n'), List.of()))
                .toList();
    }
}
