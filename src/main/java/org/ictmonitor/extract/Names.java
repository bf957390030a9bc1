package org.ictmonitor.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** The class names and the id of an element, and the words in each: {@code siteHeader_top} is site, header, top. */
final class Names {
    /** Names beyond these are not looked at: pages exist with kilobytes of them. */
    private static final int LONGEST = 400;

    /** Shorter parts of a humped name are chance letters of a generated one. */
    private static final int SHORTEST_HUMP = 4;

    private Names() {}

    static List<String> of(Element element) {
        String looked = beginning(element.attr("class")) + " " + beginning(element.attr("id"));
        List<String> found = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= looked.length(); i++) {
            if (i == looked.length() || looked.charAt(i) <= ' ') {
                if (i > start) {
                    found.add(looked.substring(start, i));
                }
                start = i + 1;
            }
        }
        return found;
    }

    private static String beginning(String names) {
        return names.length() > LONGEST ? names.substring(0, LONGEST) : names;
    }

    /** The words of one name in lower case. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || !Character.isLetter(name.charAt(i))) {
                humps(words, name, start, i);
                start = i + 1;
            }
        }
        return words;
    }

    private static void humps(List<String> words, String name, int from, int to) {
        int start = from;
        for (int i = from + 1; i < to; i++) {
            if (Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1))) {
                add(words, name, start, i, SHORTEST_HUMP);
                start = i;
            }
        }
        add(words, name, start, to, start == from ? 1 : SHORTEST_HUMP);
    }

    private static void add(List<String> words, String name, int start, int end, int shortest) {
        if (end - start >= shortest) {
            words.add(name.substring(start, end).toLowerCase(Locale.ROOT));
        }
    }
}
