package org.ictmonitor.longrun;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ictmonitor.longrun.LivingSite.Answer;
import org.ictmonitor.longrun.LivingSite.Asked;

/** A portal of ten pages, all linked from the first. Every page says something of its own. */
final class SmallPortal {
    static final String HOST = "centre.example";
    static final int PAGES = 10;

    private final Map<String, String> texts = new TreeMap<>();

    SmallPortal() {
        for (int page = 1; page < PAGES; page++) {
            texts.put("/p" + page, text(page));
        }
    }

    private static String text(int page) {
        return "Відділ номер " + page + " приймає громадян у кабінеті " + 100 * page
                + ". Запитання ставте у Viber, відповідь надішлемо за " + (page + 2) + " дні, крім вихідних та свят.";
    }

    void say(String path, String text) {
        texts.put(path, text);
    }

    /** The page at a path; 404 if there is none. */
    Answer page(Asked asked) {
        String path = asked.path();
        if (path.equals("/")) {
            return Answer.page(html("Центр", links()));
        }
        String text = texts.get(path);
        return text == null ? Answer.NOT_FOUND : Answer.page(html("Сторінка " + path, "<p>" + text + "</p>"));
    }

    private String links() {
        return texts.keySet().stream()
                .map(path -> "<a href=\"" + path + "\">Відділ " + path + "</a>")
                .collect(Collectors.joining(" ", "<p>Ласкаво просимо до центру. ", "</p>"));
    }

    static String html(String title, String main) {
        return "<!DOCTYPE html><html lang=\"uk\"><head><title>" + title + "</title></head><body><main><h1>" + title
                + "</h1>" + main + "</main></body></html>";
    }
}
