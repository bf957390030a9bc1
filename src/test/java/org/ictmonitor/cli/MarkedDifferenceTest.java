package org.ictmonitor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ictmonitor.privacy.PersonalData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedDifferenceTest {
    private static final PersonalData DATA = new PersonalData(List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Центр [-телефоном-] {+у Zoom+} працює | Центр [-телефоном-] {+у Zoom+} працює",
                "тел. 050 [-123-45-67-] {+123-45-68+} щодня | тел. [phone] [-[phone]-] {+[phone]+} щодня",
                "Пишіть на [-a.b@mail.example.-] {+a.b@mail.example у Viber.+} | Пишіть на [-[e-mail].-] {+[e-mail] у Viber.+}",
                "Директорка Олена {+Коваль+} | Директорка [name] {+[name]+}",
                "нічого | нічого"
            })
    void each_of_the_two_texts_is_masked_as_if_it_stood_alone(String diff, String masked) {
        assertThat(MarkedDifference.read(diff).masked(DATA)).isEqualTo(masked);
    }
}
