package org.ictmonitor.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.ictmonitor.Evidence;
import org.ictmonitor.LinkKind;
import org.ictmonitor.Mention;
import org.ictmonitor.PageLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LinkMentionsTest {
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "links.csv", delimiter = ';', quoteCharacter = '\0', emptyValue = "")
    void an_address_behind_neutral_words_is_a_mention_by_its_host(String href, String code) {
        String text = "Натисніть тут";
        List<Mention> mentions = Passages.mentions(text, Passages.link(text, "тут", href));
        assertThat(mentions.stream().map(mention -> mention.code().value()).toList())
                .isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(mentions)
                .allMatch(mention -> mention.evidence() == Evidence.LINK && mention.start() == mention.end());
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvFileSource(resources = "attributes.csv", delimiter = ';', quoteCharacter = '\0', emptyValue = "")
    void a_link_without_words_shows_by_its_address_its_attributes_and_its_icon(
            String href, String title, String label, String icons, String codes) {
        PageLink link = new PageLink(
                LinkKind.ANCHOR,
                href,
                0,
                0,
                text(title),
                "",
                text(label),
                icons == null ? List.of() : List.of(icons.split(" ")),
                false);
        assertThat(Passages.mentions("", link).stream()
                        .map(mention -> mention.code().value()))
                .containsExactlyElementsOf(codes == null ? List.of() : List.of(codes.split(" ")));
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    @Test
    void a_word_in_a_link_to_the_same_tool_is_one_mention_with_the_more_specific_code() {
        String text = "Наша група у Viber для батьків";
        Mention mention = only(text, Passages.link(text, "група у Viber", "https://chats.viber.com/centr"));
        assertThat(mention.code().value()).isEqualTo("viber.chat");
        assertThat(mention.evidence()).isEqualTo(Evidence.TEXT);
        assertThat(mention.href()).contains("https://chats.viber.com/centr");
    }

    @Test
    void the_address_may_say_more_than_the_word() {
        String text = "Ми у Facebook";
        Mention mention = only(text, Passages.link(text, "Facebook", "https://www.facebook.com/groups/77/"));
        assertThat(mention.code().value()).isEqualTo("facebook.group");
    }

    @Test
    void the_word_site_keeps_the_address_it_leads_to() {
        String text = "Деталі на сайті міста";
        Mention mention = only(text, Passages.link(text, "сайті", "https://kyivcity.gov.ua/"));
        assertThat(mention.code().value()).isEqualTo("website");
        assertThat(mention.href()).contains("https://kyivcity.gov.ua/");
    }

    @Test
    void an_ordinary_link_is_no_mention_of_a_website() {
        String text = "Докладніше";
        assertThat(Passages.mentions(text, Passages.link(text, text, "https://example.org/page")))
                .isEmpty();
    }

    @Test
    void an_address_as_the_words_of_a_link_is_one_mention() {
        String text = "Форма: https://forms.gle/abc";
        Mention mention = only(text, Passages.link(text, "https://forms.gle/abc", "https://forms.gle/abc"));
        assertThat(mention.code().value()).isEqualTo("google-forms");
        assertThat(mention.evidence()).isEqualTo(Evidence.TEXT);
    }

    @Test
    void an_icon_without_text_is_a_mention_by_its_attributes() {
        Mention mention = only("", Passages.icon("https://t.me/centr", "Telegram-канал", "fa", "fa-telegram"));
        assertThat(mention.code().value()).isEqualTo("telegram.channel");
        assertThat(mention.evidence()).isEqualTo(Evidence.ATTRIBUTE);
        assertThat(mention.href()).contains("https://t.me/centr");
    }

    @Test
    void a_telephone_with_the_icon_of_a_messenger_is_that_messenger() {
        Mention mention = only("", Passages.icon("tel:+380441234567", "", "fab", "fa-viber"));
        assertThat(mention.code().value()).isEqualTo("viber");
    }

    @Test
    void a_telephone_alone_is_no_mention() {
        String text = "044 123 45 67";
        assertThat(Passages.mentions(text, Passages.link(text, text, "tel:0441234567")))
                .isEmpty();
    }

    @Test
    void an_image_of_a_qr_code_is_a_mention_of_what_its_words_name_too() {
        PageLink image = new PageLink(
                LinkKind.IMAGE,
                "https://a.example/img/code.png",
                0,
                0,
                "",
                "QR-код спільноти у Viber",
                "",
                List.of(),
                false);
        assertThat(Passages.mentions("", image).stream()
                        .map(mention -> mention.code().value()))
                .containsExactly("qr-code", "viber.community");
    }

    @Test
    void an_image_of_a_qr_code_is_a_mention() {
        PageLink image = new PageLink(
                LinkKind.IMAGE, "https://a.example/img/qr-viber.png", 0, 0, "", "QR-код групи", "", List.of(), false);
        assertThat(only("", image).code().value()).isEqualTo("qr-code");
    }

    @Test
    void a_frame_is_a_mention_by_its_source() {
        PageLink frame =
                new PageLink(LinkKind.FRAME, "https://www.youtube.com/embed/abc", 0, 0, "", "", "", List.of(), false);
        assertThat(only("", frame).code().value()).isEqualTo("youtube");
    }

    @Test
    void an_icon_and_a_text_to_one_address_are_one_mention() {
        String text = "Viber";
        PageLink icon =
                new PageLink(LinkKind.ANCHOR, "viber://chat?number=1", 0, 0, "", "", "", List.of("fa-viber"), false);
        assertThat(Passages.mentions(text, Passages.link(text, text, "viber://chat?number=1"), icon))
                .hasSize(1);
    }

    @Test
    void a_wrapper_with_an_address_in_base64_is_decoded() {
        String inner = Base64.getUrlEncoder()
                .encodeToString("https://www.facebook.com/centr".getBytes(StandardCharsets.UTF_8));
        String text = "Натисніть тут";
        Mention mention = only(text, Passages.link(text, "тут", "https://site.example/goto/" + inner + "/"));
        assertThat(mention.code().value()).isEqualTo("facebook");
    }

    private static Mention only(String text, PageLink... links) {
        List<Mention> mentions = Passages.mentions(text, links);
        assertThat(mentions).hasSize(1);
        return mentions.get(0);
    }
}
