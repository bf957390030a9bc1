package org.ictmonitor.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.Aspect;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.Code;
import org.ictmonitor.Evidence;
import org.ictmonitor.Mention;
import org.ictmonitor.Page;
import org.ictmonitor.Purpose;
import org.ictmonitor.Reading;
import org.ictmonitor.Sentence;
import org.ictmonitor.Zone;
import org.junit.jupiter.api.Test;

class TemplateKeysTest {
    /** A sentence in a block of its own, which names Viber by this link. */
    private record Said(Zone zone, String text, String href) {}

    private static List<Long> keys(String portal, Said... sentences) {
        List<Block> blocks = new ArrayList<>();
        List<Sentence> read = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (Said said : sentences) {
            int at = blocks.size();
            blocks.add(new Block(said.zone, BlockKind.ITEM, said.text, List.of()));
            read.add(new Sentence(at, 0, said.text.length(), said.text, "uk", List.of()));
            mentions.add(mention(at, said.href));
        }
        Page page = new Page(
                URI.create("https://centre.example/"),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                blocks);
        return List.copyOf(
                TemplateKeys.of(portal, new Reading(page, read, mentions)).values());
    }

    private static Mention mention(int sentence, String href) {
        return new Mention(
                new Code("viber"),
                Purpose.COMMUNICATE,
                Aspect.NONE,
                sentence,
                0,
                0,
                href,
                Evidence.LINK,
                Optional.of(href),
                1);
    }

    private static final Said FOOTER = new Said(Zone.FOOTER, "Пишіть у Viber", "viber://chat?number=1");

    @Test
    void the_same_words_and_address_are_known_again_whatever_the_zone() {
        Said inMain = new Said(Zone.MAIN, FOOTER.text, FOOTER.href);
        assertThat(keys("centre", FOOTER)).isEqualTo(keys("centre", FOOTER)).isEqualTo(keys("centre", inMain));
    }

    @Test
    void a_counter_in_the_sentence_makes_no_other() {
        assertThat(keys("centre", new Said(Zone.ASIDE, "Наш Viber, переглядів: 120", "viber://a")))
                .isEqualTo(keys("centre", new Said(Zone.ASIDE, "Наш Viber, переглядів: 377", "viber://a")));
    }

    @Test
    void another_word_address_or_portal_makes_another() {
        assertThat(keys("centre", FOOTER))
                .isNotEqualTo(keys("centre", new Said(Zone.FOOTER, "Дзвоніть у Viber", FOOTER.href)))
                .isNotEqualTo(keys("centre", new Said(Zone.FOOTER, FOOTER.text, "viber://chat?number=2")))
                .isNotEqualTo(keys("family", FOOTER));
    }

    @Test
    void what_stands_in_main_text_as_well_is_numbered_behind_what_stands_outside() {
        Said inMain = new Said(Zone.MAIN, FOOTER.text, FOOTER.href);
        long first = keys("centre", FOOTER).getFirst();
        List<Long> both = keys("centre", inMain, FOOTER);
        assertThat(both.get(1)).isEqualTo(first);
        assertThat(both.get(0))
                .isNotEqualTo(first)
                .isEqualTo(keys("centre", FOOTER, FOOTER).get(1));
    }
}
