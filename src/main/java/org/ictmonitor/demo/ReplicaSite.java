package org.ictmonitor.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ictmonitor.Digest;
import org.ictmonitor.MonitorException;

/** One fictional portal as it stands in one round: every path that it answers, made once and never changed. */
final class ReplicaSite {
    private static final String ROUND_2 = "round2/";
    private static final String NOT_FOUND = "not-found.html";
    private static final int NONCE_LENGTH = 12;
    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final String SITEMAP_START = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """;
    private static final int BINARY_SIZE = 2048;
    private static final List<String> MONTHS = List.of(
            "січня",
            "лютого",
            "березня",
            "квітня",
            "травня",
            "червня",
            "липня",
            "серпня",
            "вересня",
            "жовтня",
            "листопада",
            "грудня");

    private final int round;
    private final SiteSettings settings;
    private final Template template;
    private final SortedMap<String, PageFile> pages = new TreeMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private final Answer notFound;

    private ReplicaSite(int round, SiteSettings settings, Map<String, String> files, Map<String, PageFile> named) {
        this.round = round;
        this.settings = settings;
        this.template = new Template(files.getOrDefault("template.html", "{{content}}"));
        named.values().forEach(page -> pages.put(page.path(), page));
        pages.forEach((path, page) -> answers.put(path, answer(page)));
        notFound = answer(named.getOrDefault(NOT_FOUND, PageFile.parse(NOT_FOUND, "path: 404\nstatus: 404")));
        Optional.ofNullable(files.get("robots.txt"))
                .ifPresent(text -> answers.put("/robots.txt", plain("text/plain", text, settings.modified())));
        if (settings.sitemap()) {
            answers.put("/sitemap.xml", plain("application/xml", sitemapText(), newest()));
        }
    }

    /** Reads a portal's folder of resources and sets it up as it stands in this round, 1 or 2. */
    static ReplicaSite read(String portal, int round) {
        SortedMap<String, String> files = ResourceFolder.read("sites/" + portal);
        SiteSettings settings = SiteSettings.parse(portal, files.getOrDefault("site.properties", ""));
        return new ReplicaSite(round, settings, files, pages(portal, files, round));
    }

    private static Map<String, PageFile> pages(String portal, SortedMap<String, String> files, int round) {
        Map<String, PageFile> named = new TreeMap<>();
        files.forEach((name, text) -> {
            if (isPage(name) && !name.startsWith(ROUND_2)) {
                named.put(name, PageFile.parse(portal + "/" + name, text));
            }
        });
        if (round > 1) {
            files.tailMap(ROUND_2).forEach((name, text) -> {
                if (isPage(name) && name.startsWith(ROUND_2)) {
                    named.put(name.substring(ROUND_2.length()), PageFile.parse(portal + "/" + name, text));
                }
            });
        }
        refuseSharedPaths(portal, named);
        return named;
    }

    private static boolean isPage(String name) {
        return name.endsWith(".html") && !name.equals("template.html");
    }

    private static void refuseSharedPaths(String portal, Map<String, PageFile> named) {
        Map<String, String> owners = new HashMap<>();
        named.forEach((name, page) -> {
            String other = owners.put(page.path(), name);
            if (other != null) {
                throw MonitorException.wrong("The demo pages " + other + " and " + name + " of " + portal
                        + " both have the path " + page.path() + "; give one of them another.");
            }
        });
    }

    String host() {
        return settings.host();
    }

    SiteSettings settings() {
        return settings;
    }

    /** The pages by path, as they were written. */
    SortedMap<String, PageFile> pages() {
        return Collections.unmodifiableSortedMap(pages);
    }

    /** What is sent for a path with its query, percent-decoded; the portal's own 404 page where there is nothing. */
    Answer answer(String path) {
        return answers.getOrDefault(path, notFound);
    }

    private Answer answer(PageFile page) {
        return new Answer(
                page.status(), settings.contentType(), ByteBuffer.wrap(body(page)), modified(page), page.location());
    }

    private Optional<LocalDate> modified(PageFile page) {
        return settings.modified()
                .map(day ->
                        page.date("modified").or(() -> page.date("published")).orElse(day));
    }

    private byte[] body(PageFile page) {
        return switch (page.form()) {
            case PAGE -> template.fill(values(page)).getBytes(settings.charset());
            case FRAGMENT -> page.content().getBytes(settings.charset());
            case BINARY -> binary();
        };
    }

    private static byte[] binary() {
        byte[] bytes = Arrays.copyOf(PNG_SIGNATURE, BINARY_SIZE);
        for (int i = PNG_SIGNATURE.length; i < BINARY_SIZE; i++) {
            bytes[i] = (byte) (i * 131 % 251);
        }
        return bytes;
    }

    private Map<String, String> values(PageFile page) {
        Map<String, String> values = new HashMap<>(page.keys());
        values.put("content", page.content());
        values.put("host", host());
        values.put("nonce", nonce(page));
        values.putIfAbsent("lang", "uk");
        page.date("published").ifPresent(day -> {
            values.put("published-words", inWords(day));
            values.put(
                    "published-dots",
                    DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT).format(day));
        });
        return values;
    }

    /** What a content management system puts into forms and scripts: another one each round, the same at each run. */
    private String nonce(PageFile page) {
        byte[] bytes = (round + host() + page.path()).getBytes(StandardCharsets.UTF_8);
        return Digest.ofBytes(bytes).hex().substring(0, NONCE_LENGTH);
    }

    private static String inWords(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear() + " р.";
    }

    private static Answer plain(String type, String text, Optional<LocalDate> modified) {
        ByteBuffer body = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        return new Answer(200, type, body, modified, Optional.empty());
    }

    /** A sitemap is as new as the newest page in it. */
    private Optional<LocalDate> newest() {
        return pages.values().stream().flatMap(page -> modified(page).stream()).max(Comparator.naturalOrder());
    }

    private String sitemapText() {
        return pages.values().stream()
                .filter(PageFile::inSitemap)
                .map(this::sitemapEntry)
                .collect(Collectors.joining("\n", SITEMAP_START, "\n</urlset>\n"));
    }

    private String sitemapEntry(PageFile page) {
        List<String> parts = new ArrayList<>();
        parts.add("<loc>http://" + host() + page.path().replace("&", "&amp;") + "</loc>");
        modified(page).ifPresent(day -> parts.add("<lastmod>" + day + "</lastmod>"));
        return "  <url>" + String.join("", parts) + "</url>";
    }
}
