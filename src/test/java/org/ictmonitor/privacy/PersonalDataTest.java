package org.ictmonitor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalDataTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Пишіть на ivan.petrenko@example.gov.ua завтра      | Пишіть на [e-mail] завтра
            mailto:ivan%40example.org                          | mailto:[e-mail]
            тел. +38 (044) 123-45-67                           | тел. [phone]
            тел. 044 123 45 67, 067-1234567                    | тел. [phone], [phone]
            viber://chat?number=%2B380441234567                | viber://chat?number=%2B[phone]
            дзвоніть 123-45-67                                 | дзвоніть [phone]
            Директор Іваненко І. П. приймає                    | Директор [name] приймає
            директор І.П. Іваненко приймає                     | директор [name] приймає
            Зверніться до Коваленко Олени Петрівни щодня       | Зверніться до [name] щодня
            Олена Петрівна Коваленко-Бондар відповість         | [name] відповість
            Соколов Пётр Ильич и Анна Сергеевна                | [name] и [name]
            ШЕВЧУК Марія Олексіївна                            | [name]
            """)
    void personal_data_is_masked(String text, String masked) {
        assertThat(PersonalData.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Гаряча лінія 0 800 507 506
            Телефон довіри 15-57, екстрений 112
            у 2022 році 1234567 осіб, 12.03.2022 о 10:30
            вулиця Т. Г. Шевченка, бібліотека імені І. Я. Франка
            Наказ № 1234-567 від 24.02.2022
            сума 10 000 000 грн, ЄДРПОУ 12345678
            Пишіть у Viber та Telegram, канал @centre
            у Дії. П. Прочитайте
            Основна причина. Вона важлива
            """)
    void what_is_no_personal_data_stays(String text) {
        assertThat(PersonalData.masked(text)).isEqualTo(text);
    }

    @Test
    void data_across_the_pieces_of_a_line_is_marked_in_each() {
        assertThat(PersonalData.masked(List.of("Директор Іваненко ", "І. П.", " у Viber")))
                .containsExactly("Директор [name]", "[name]", " у Viber");
    }

    @Test
    void a_long_line_of_digits_or_capitals_is_read_in_no_time() {
        assertThat(PersonalData.masked("1 ".repeat(50_000))).isNotEmpty();
        assertThat(PersonalData.masked("А".repeat(50_000) + " " + "Аа-".repeat(20_000)))
                .isNotEmpty();
    }
}
