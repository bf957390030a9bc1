package org.ictmonitor.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a site to measure on: hosts × pages of Ukrainian text, about 38 KB and 30 links each, with menus, a sidebar, a
 * footer that names a few tools, robots.txt, a sitemap and a {@code .gz} beside each page, and an {@code nginx.conf} that
 * serves host N on 127.0.0.N. The same arguments give the same bytes.
 *
 * <p>Arguments: number of hosts, pages a host, an empty folder, port. Then {@code nginx -c FOLDER/nginx.conf}, and in the end
 * {@code nginx -c FOLDER/nginx.conf -s stop}.
 */
public final class BenchSite {
    private static final List<String> WORDS = List.of(
            ("центр послуга громада родина дитина допомога заява довідка спеціаліст консультація мешканець район"
                            + " місто вулиця будинок телефон запис прийом година тиждень місяць рік закон рішення програма"
                            + " підтримка пенсія субсидія виплата документ паспорт посвідчення реєстрація портал сайт новина"
                            + " захід зустріч група навчання тренінг заняття школа лікар психолог юрист фахівець працівник"
                            + " волонтер організація проєкт фонд партнер ветеран переселенець одержувач надавач потреба"
                            + " ситуація життя здоров'я догляд вдома люди які можуть отримати подати звернутися прийти"
                            + " надаємо проводимо запрошуємо повідомляємо просимо працює триває відбудеться безоплатно"
                            + " сьогодні завтра щодня новий соціальний міський районний державний важливий та або для у на з"
                            + " до від про при після через")
                    .split(" "));
    /** Characters of running text, mostly two bytes each. */
    private static final int TEXT = 18_000;

    private static final int LINKS = 30;

    private final Random random;
    private final String host;
    private final int pages;
    private final String origin;

    private BenchSite(int number, int pages, int port) {
        this.random = new Random(number);
        this.host = "127.0.0." + number;
        this.pages = pages;
        this.origin = "http://" + host + ":" + port;
    }

    public static void main(String[] args) throws IOException {
        int hosts = Integer.parseInt(args[0]);
        Path folder = Path.of(args[2]).toAbsolutePath();
        for (int number = 1; number <= hosts; number++) {
            new BenchSite(number, Integer.parseInt(args[1]), Integer.parseInt(args[3])).write(folder);
        }
        Files.writeString(folder.resolve("nginx.conf"), nginx(folder, hosts, args[3]));
    }

    /** One page of the site, the same each time. */
    static String page() {
        return new BenchSite(1, 200, 8081).page(1);
    }

    private void write(Path folder) throws IOException {
        Path root = Files.createDirectories(folder.resolve(host));
        StringBuilder sitemap = new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (int page = 0; page < pages; page++) {
            byte[] html = page(page).getBytes(StandardCharsets.UTF_8);
            Files.write(root.resolve(name(page)), html);
            try (OutputStream gz = new GZIPOutputStream(Files.newOutputStream(root.resolve(name(page) + ".gz")))) {
                gz.write(html);
            }
            sitemap.append("<url><loc>")
                    .append(origin)
                    .append('/')
                    .append(name(page))
                    .append("</loc></url>");
        }
        Files.writeString(root.resolve("sitemap.xml"), sitemap.append("</urlset>"));
        Files.writeString(
                root.resolve("robots.txt"), "User-agent: *\nDisallow: /closed/\nSitemap: " + origin + "/sitemap.xml\n");
    }

    private String name(int page) {
        return page == 0 ? "index.html" : "page-" + page + ".html";
    }

    private String page(int number) {
        String title = words(7);
        return "<!doctype html><html lang=\"uk\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title></head><body>"
                + "<header><nav><ul>" + items(10) + "</ul></nav></header><main><article><h1>" + title + "</h1>"
                + "<p><time datetime=\"2025-0" + (1 + number % 9) + "-15\">15." + (1 + number % 9) + ".2025</time></p>"
                + paragraphs() + "</article></main><aside><ul>" + items(LINKS - 10) + "</ul></aside>"
                + "<footer><p>Пишіть на <a href=\"mailto:info@example.org\">info@example.org</a>, читайте нас у"
                + " <a href=\"https://t.me/example\">Telegram</a> та <a href=\"https://www.facebook.com/example\">"
                + "Facebook</a>.</p></footer></body></html>";
    }

    private String paragraphs() {
        StringBuilder text = new StringBuilder();
        while (text.length() < TEXT) {
            text.append("<p>");
            for (int sentence = 0; sentence < 4; sentence++) {
                text.append(words(8 + random.nextInt(12))).append(". ");
            }
            text.append("</p>\n");
        }
        return text.toString();
    }

    private String items(int count) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String target = name(random.nextInt(pages));
            items.append("<li><a href=\"/")
                    .append(target)
                    .append("\">")
                    .append(words(5))
                    .append("</a></li>\n");
        }
        return items.toString();
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String nginx(Path folder, int hosts, String port) {
        StringBuilder servers = new StringBuilder();
        for (int host = 1; host <= hosts; host++) {
            String name = "127.0.0." + host;
            servers.append("  server { listen ")
                    .append(name)
                    .append(':')
                    .append(port)
                    .append("; root ");
            servers.append(folder.resolve(name)).append("; index index.html; }\n");
        }
        return """
                pid %1$s/nginx.pid; error_log %1$s/error.log; worker_processes 1;
                events { worker_connections 2048; }
                http {
                  types { text/html html; text/plain txt; application/xml xml; }
                  charset utf-8; gzip_static on; etag on;
                  log_format times '$msec $server_addr $status $request';
                  access_log %1$s/access.log times buffer=64k flush=1s;
                  client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2; fastcgi_temp_path %1$s/t3;
                  uwsgi_temp_path %1$s/t4; scgi_temp_path %1$s/t5;
                %2$s}
                """.formatted(folder, servers);
    }
}
