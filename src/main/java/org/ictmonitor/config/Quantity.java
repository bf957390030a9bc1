package org.ictmonitor.config;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lengths of time and sizes as people write them: a whole number and a unit. */
public final class Quantity {
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\s*([A-Za-z]+)");

    private Quantity() {}

    /**
     * A length of time: {@code ms}, {@code s}, {@code m}, {@code h} or {@code d}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Duration duration(String text) {
        Matcher parts = parts(text);
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> throw new IllegalArgumentException(text);
        };
    }

    /**
     * A number of bytes: {@code B}, {@code KiB}, {@code MiB} or {@code GiB}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static long bytes(String text) {
        Matcher parts = parts(text);
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "B" -> number;
            case "KiB" -> Math.multiplyExact(number, 1L << 10);
            case "MiB" -> Math.multiplyExact(number, 1L << 20);
            case "GiB" -> Math.multiplyExact(number, 1L << 30);
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Matcher parts(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        return parts;
    }
}
