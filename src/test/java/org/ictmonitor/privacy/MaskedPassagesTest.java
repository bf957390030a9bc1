package org.ictmonitor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Passages with what is personal data in them told by hand, against what is masked. */
class MaskedPassagesTest {
    private static final double PRECISION = 0.95;
    private static final double RECALL = 0.95;

    private final PersonalData data = new PersonalData(List.of());

    /** A place of a passage: its first character and the one behind its last. */
    private record Place(String passage, int start, int end) {}

    private static Stream<String> passages() {
        try (InputStream in = Objects.requireNonNull(
                MaskedPassagesTest.class.getResourceAsStream("passages.txt"), "passages.txt is missing")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(String passage) {
        return passage.replaceAll("[{}]", "");
    }

    private static List<Place> told(String passage) {
        List<Place> places = new ArrayList<>();
        int braces = 0;
        int start = 0;
        for (int at = 0; at < passage.length(); at++) {
            if (passage.charAt(at) == '{') {
                start = at - braces++;
            } else if (passage.charAt(at) == '}') {
                places.add(new Place(plain(passage), start, at - braces++));
            }
        }
        return places;
    }

    private List<Place> masked(String passage) {
        return data.spans(plain(passage)).stream()
                .map(span -> new Place(plain(passage), span.start(), span.end()))
                .toList();
    }

    @Test
    void what_is_masked_is_what_people_would_mask() {
        Set<Place> told = passages().flatMap(each -> told(each).stream()).collect(Collectors.toSet());
        Set<Place> masked = passages().flatMap(each -> masked(each).stream()).collect(Collectors.toSet());
        long right = masked.stream().filter(told::contains).count();
        String wrong = Stream.concat(
                        told.stream().filter(place -> !masked.contains(place)).map(place -> "missed " + place),
                        masked.stream().filter(place -> !told.contains(place)).map(place -> "masked " + place))
                .collect(Collectors.joining("\n"));
        assertThat(told).hasSizeGreaterThan(50);
        assertThat((double) right / masked.size()).as(wrong).isGreaterThanOrEqualTo(PRECISION);
        assertThat((double) right / told.size()).as(wrong).isGreaterThanOrEqualTo(RECALL);
    }
}
