package org.ictmonitor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ictmonitor.KeptContact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalDataTest {
    private final PersonalData data = new PersonalData(List.of());

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
            Олена Петренко та Ткачук Ірина                     | [name] та [name]
            разом із Сергієм Кравченком                        | разом із [name]
            Надія Остапчук                                     | [name]
            О. Ткачук або Ткачук О.                            | [name] або [name]
            Елене Соколовой, Sokolova Olena                    | [name], [name]
            ivan [at] example [dot] org, ivan(at)example.org   | [e-mail], [e-mail]
            тел. 067.123.45.67, 8 (044) 123-45-67              | тел. [phone], [phone]
            тел. 23-45-67                                      | тел. [phone]
            """)
    void personal_data_is_masked(String text, String masked) {
        assertThat(data.masked(text)).isEqualTo(masked);
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
            вулиця Лесі Українки, площа Івана Франка, вул. Олени Телегіної
            Київський національний університет Тараса Шевченка
            Центр «Надія», Роман Центру, Директорка Олена
            Гаряча лінія 1551, 15-00, 0-800-507-506
            12.03.2022 10:30 та 23-45-67 талонів
            """)
    void what_is_no_personal_data_stays(String text) {
        assertThat(data.masked(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            info@centre.example, kanc-2@a.example, olena@centre.example | info@centre.example, kanc-2@a.example, [e-mail]
            тел. (044) 123-45-67, 067 123 45 67, 123-45-67               | тел. (044) 123-45-67, [phone], 123-45-67
            Олена Петренко, info (at) centre.example                     | [name], info (at) centre.example
            """)
    void contacts_of_offices_may_be_kept(String text, String masked) {
        assertThat(new PersonalData(List.of(new KeptContact.OfficeEmail(), new KeptContact.OfficePhone())).masked(text))
                .isEqualTo(masked);
    }

    @Test
    void an_address_a_domain_a_number_and_a_beginning_may_be_kept() {
        PersonalData some = new PersonalData(List.of(
                new KeptContact.Address("olena@post.example"),
                new KeptContact.Domain("centre.example"),
                new KeptContact.PhoneNumber("0671234567", false),
                new KeptContact.PhoneNumber("044765", true)));
        assertThat(some.masked("Olena@post.example ira@post.example a@kyiv.centre.example b@mycentre.example"))
                .isEqualTo("Olena@post.example [e-mail] a@kyiv.centre.example [e-mail]");
        assertThat(some.masked("+38 067 123-45-67, 067 123-45-68, (044) 765-00-01, (044) 764-00-01"))
                .isEqualTo("+38 067 123-45-67, [phone], (044) 765-00-01, [phone]");
    }

    @Test
    void data_across_the_pieces_of_a_line_is_marked_in_each() {
        assertThat(data.masked(List.of("Директор Іваненко ", "І. П.", " у Viber")))
                .containsExactly("Директор [name]", "[name]", " у Viber");
    }

    @Test
    void a_long_line_of_digits_or_capitals_is_read_in_no_time() {
        assertThat(data.masked("1 ".repeat(50_000))).isNotEmpty();
        assertThat(data.masked("А".repeat(50_000) + " " + "Аа-".repeat(20_000))).isNotEmpty();
    }
}
