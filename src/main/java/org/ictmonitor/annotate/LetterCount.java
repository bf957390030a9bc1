package org.ictmonitor.annotate;

/**
 * How many letters of a text only Ukrainian or only Russian has, and how many are Latin.
 *
 * @param ukrainian і ї є ґ
 * @param russian ы э ё ъ
 */
record LetterCount(int ukrainian, int russian, int latin, int all) {
    static LetterCount of(String text, int longest) {
        int ukrainian = 0;
        int russian = 0;
        int latin = 0;
        int all = 0;
        int end = Math.min(text.length(), longest);
        for (int i = 0; i < end; i++) {
            char c = Letters.toLowerCase(text.charAt(i));
            all += Letters.isLetter(c) ? 1 : 0;
            latin += LookAlikes.isLatin(c) ? 1 : 0;
            switch (c) {
                case 'і', 'ї', 'є', 'ґ' -> ukrainian++;
                case 'ы', 'э', 'ё', 'ъ' -> russian++;
                default -> {}
            }
        }
        return new LetterCount(ukrainian, russian, latin, all);
    }

    /** Whether the letters of one language are as few as a name or a slip would bring in: real text has one in twelve to forty. */
    boolean isThin() {
        return ukrainian + russian < Math.max(2, all / 50);
    }

    boolean mostlyLatin() {
        return all > 0 && latin > 0.7 * all;
    }
}
