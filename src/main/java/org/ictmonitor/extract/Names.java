package org.ictmonitor.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** The words in an element's class names and id: {@code siteHeader main-menu} is site, header, main, menu. */
final class Names {
    private static final int LONGEST = 300;

    private Names() {}

    static List<String> of(Element element) {
        String names = element.attr("class") + " " + element.attr("id");
        List<String> words = new ArrayList<>();
        int start = 0;
        int length = Math.min(names.length(), LONGEST);
        for (int i = 0; i <= length; i++) {
            if (i == length || boundary(names, i)) {
                add(words, names, start, i);
                start = i < length && Character.isLetter(names.charAt(i)) ? i : i + 1;
            }
        }
        return words;
    }

    private static void add(List<String> words, String names, int start, int end) {
        if (end > start) {
            words.add(names.substring(start, end).toLowerCase(Locale.ROOT));
        }
    }

    private static boolean boundary(String names, int at) {
        char letter = names.charAt(at);
        boolean hump = at > 0 && Character.isUpperCase(letter) && Character.isLowerCase(names.charAt(at - 1));
        return hump || !Character.isLetter(letter);
    }
}
