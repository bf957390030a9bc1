package org.ictmonitor.bench;

import java.net.URI;
import java.util.List;

/** A page of 38 KB as {@link BenchSite} writes them, in which every fourth paragraph names tools and what they are for. */
public final class SamplePage {
    public static final URI URL = URI.create("http://127.0.0.1:8081/page-1.html");

    private static final List<String> SENTENCES = List.of(
            "Записатися на консультацію можна у нашій групі у Viber або телефоном (044) 111-22-33.",
            "Новини центру читайте на сторінці у Facebook та в Telegram-каналі.",
            "Заняття для батьків відбуваються у Zoom щовівторка о 18:00.",
            "Заяву подають через портал Дія, а документи показують у застосунку.",
            "Пишіть нам на електронну пошту, і ми відповімо протягом трьох днів.",
            "Дія закону поширюється на всіх одержувачів соціальних послуг міста.");

    private SamplePage() {}

    /** The same bytes each time. */
    public static String html() {
        StringBuilder html = new StringBuilder();
        String[] paragraphs = BenchSite.page().split("(?<=</p>\n)");
        for (int i = 0; i < paragraphs.length; i++) {
            boolean own = i > 0 && i < paragraphs.length - 1 && i % 4 == 0;
            html.append(own ? "<p>" + String.join(" ", SENTENCES) + "</p>\n" : paragraphs[i]);
        }
        return html.toString();
    }
}
