package org.ictmonitor.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short sentences of portals, whose letters say little or mislead. */
class LanguagesTest {
    private final Languages languages = new Languages(List.of("uk", "ru", "en"), new Dictionaries());

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    # the name of the service has the only Ukrainian letters
                    ru; Справка после проверки появится в приложении «Дія», а затем в архиве
                    ru; Вакцинация в центре по записи через приложение «ДІЯ» или по телефону
                    # no letter of its own, but small words that only one language has
                    uk; Також можна писати у Viber, Telegram, Signal або WhatsApp на номер
                    ru; Также можно написать в Viber, Telegram, Signal или WhatsApp на номер
                    # most letters stand in an address
                    uk; На нашому каналі - ось вона: https://www.example.com/groups/719156/?__ref=ts&fref=ts
                    en; The centre answers here: https://www.example.com/groups/719156/?__ref=ts
                    uk; Сайт громади: https://nashe-selo.example.org/news/
                    # most letters stand in names of tools and handles
                    ru; Мы в Telegram, наш Telegram bot — @pomosch_bot, Мы в Viber, Мы на Facebook
                    uk; Контакти: t.me/desna_soc, facebook.com/groups/desna, desna.soc@example.org
                    en; The app is called «Дія», which means Action, and has forty documents in it
                    # no letter of its own and no small word: the dictionaries tell
                    uk; Залишити заявку за телефонами: 0 800 500 121, 073 050 01 21
                    ru; Оставить заявку по телефонам 0 800 500 121 (Viber, Whatsapp, Telegram, Signal)
                    # a letter that a name brought in
                    ru; В городе Рівне пункт обогрева работает круглосуточно, без перерыва на обед
                    ru; Бот пришлет напоминание в телеграм за час до начала встречи
                    """)
    void a_sentence_is_told_by_its_own_words(String expected, String text) {
        assertThat(languages.of(text)).contains(expected);
    }

    @Test
    void names_alone_tell_no_language() {
        String contacts = "+380 96 100 38 57 (тел./Viber), Telegram: @mapa_golosiv, Instagram";
        assertThat(languages.of(contacts)).isEmpty();
        assertThat(languages.guess(contacts, "uk")).isEqualTo("uk");
    }
}
