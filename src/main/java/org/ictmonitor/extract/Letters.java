package org.ictmonitor.extract;

import java.util.Locale;

/** Letters and digits of a text alone, in lower case: what two copies of it share whatever their marks and spaces. */
final class Letters {
    private Letters() {}

    static String of(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                letters.append(text.charAt(i));
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
