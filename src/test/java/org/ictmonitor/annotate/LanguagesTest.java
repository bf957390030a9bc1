package org.ictmonitor.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short sentences of portals, whose letters say little or mislead. */
class LanguagesTest {
    private final Languages languages = new Languages(List.of("uk", "ru", "en"));

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
                    """)
    void a_sentence_is_told_by_its_own_words(String expected, String text) {
        assertThat(languages.of(text)).contains(expected);
    }
}
