package org.ictmonitor.longrun;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ictmonitor.longrun.LivingSite.Answer;
import org.ictmonitor.longrun.LivingSite.Asked;

/**
 * A portal whose pages change, go, come back and move by a seeded script, and whose server fails now and then. Every other
 * portal tags its pages; the rest put a counter and a nonce into each answer. What a visitor could know after each round
 * is kept beside: the true history.
 */
final class World implements LivingSite.Host {
    static final List<String> TOOLS = List.of("Viber", "Telegram", "Zoom", "WhatsApp", "Skype", "Signal", "TikTok");
    /** Pages of a portal that name a tool, about. */
    private static final double NAMING = 6;

    private final String host;
    private final boolean tagging;
    private final Random random;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Map<String, String> moved = new HashMap<>();
    private final Map<String, Seen> seen = new HashMap<>();
    private final Set<String> broken = new HashSet<>();
    private Outage outage = Outage.NONE;
    private int serial;
    private long answers;

    /** What the whole portal does on a night. */
    private enum Outage {
        NONE,
        REFUSING,
        LOGIN,
        ERROR_PAGE
    }

    /** What a page says: a text of its own and the tools that it names. */
    private record Page(int text, Set<String> tools) {}

    /** What a visitor knows of an address. */
    private record Seen(Page page, int notFound) {}

    /** What became known in a round. */
    record News(Set<String> pages, Set<String> facts) {}

    World(String host, int number, int count) {
        this.host = host;
        this.tagging = number % 2 == 0;
        this.random = new Random(1000 + number);
        for (int page = 0; page < count; page++) {
            pages.put(address(), page(count));
        }
    }

    private String address() {
        return "/s" + ++serial + ".html";
    }

    private Page page(int count) {
        Set<String> tools =
                random.nextDouble() < NAMING / count ? Set.of(TOOLS.get(random.nextInt(TOOLS.size()))) : Set.of();
        return new Page(random.nextInt(1_000_000), tools);
    }

    /** A week passes. */
    synchronized void advance() {
        int count = Math.max(1, pages.size());
        for (String path : List.copyOf(pages.keySet())) {
            double chance = random.nextDouble();
            Page page = pages.get(path);
            if (page != null && chance < 0.01) {
                pages.put(path, new Page(random.nextInt(1_000_000), page.tools()));
            } else if (page != null && chance < 0.013) {
                pages.remove(path);
            } else if (page != null && chance < 0.016) {
                move(path, page);
            } else if (page != null && chance < 0.016 + 1.0 / count) {
                pages.put(
                        path,
                        page(Math.min(count, 12)).tools().isEmpty() ? new Page(page.text(), Set.of()) : tool(page));
            }
        }
        seen.keySet().stream()
                .filter(path -> !pages.containsKey(path) && !moved.containsKey(path) && random.nextDouble() < 0.05)
                .sorted()
                .forEach(path -> pages.put(path, page(count)));
        if (random.nextDouble() < 0.003 * count + 0.05) {
            pages.put(address(), page(count));
        }
        tonight();
    }

    private Page tool(Page page) {
        return new Page(page.text(), Set.of(TOOLS.get(random.nextInt(TOOLS.size()))));
    }

    private void move(String path, Page page) {
        String target = address();
        pages.remove(path);
        pages.put(target, page);
        moved.put(path, target);
    }

    private void tonight() {
        broken.clear();
        pages.keySet().stream().filter(path -> random.nextDouble() < 0.005).forEach(broken::add);
        outage = random.nextDouble() < 0.06 ? Outage.values()[1 + random.nextInt(3)] : Outage.NONE;
    }

    /** What a careful visitor learns tonight: a page is gone when it was missing on two nights. */
    synchronized News look() {
        Set<String> before = tools();
        Set<String> pagesNews = new TreeSet<>();
        if (outage == Outage.NONE) {
            Set<String> arrived = new HashSet<>();
            Map<String, Seen> then = Map.copyOf(seen);
            seen.keySet().stream().toList().forEach(path -> known(path, then, arrived, pagesNews));
            pages.forEach((path, page) -> {
                if (!broken.contains(path) && !then.containsKey(path)) {
                    seen.put(path, new Seen(page, 0));
                    if (!arrived.contains(path)) {
                        pagesNews.add(host + path + " new");
                    }
                }
            });
        }
        Set<String> after = tools();
        Set<String> facts = new TreeSet<>();
        after.stream().filter(tool -> !before.contains(tool)).forEach(tool -> facts.add(fact("appeared", tool)));
        before.stream().filter(tool -> !after.contains(tool)).forEach(tool -> facts.add(fact("went", tool)));
        return new News(pagesNews, facts);
    }

    private String fact(String change, String tool) {
        return host.replaceAll("\\..*", "") + " " + change + " " + tool.toLowerCase(java.util.Locale.ROOT);
    }

    private void known(String path, Map<String, Seen> then, Set<String> arrived, Set<String> news) {
        Page page = pages.get(path);
        Seen was = seen.getOrDefault(path, new Seen(new Page(0, Set.of()), 0));
        if (page != null) {
            if (!broken.contains(path)) {
                seen.put(path, new Seen(page, 0));
                if (!page.equals(was.page())) {
                    news.add(host + path + " changed");
                }
            }
            return;
        }
        Optional<String> target = target(path);
        if (target.isPresent()) {
            away(path, target.get(), was, then, arrived, news);
        } else {
            missing(path, was, news);
        }
    }

    private void away(
            String path, String target, Seen was, Map<String, Seen> then, Set<String> arrived, Set<String> news) {
        Page there = pages.get(target);
        if (there == null) {
            missing(path, was, news);
        } else if (!broken.contains(target)) {
            if (there.text() == was.page().text()) {
                seen.remove(path);
                news.add(host + path + " moved");
                if (!then.containsKey(target)) {
                    arrived.add(target);
                }
            } else {
                missing(path, was, news);
            }
        }
    }

    private void missing(String path, Seen was, Set<String> news) {
        if (was.notFound() == 1) {
            seen.remove(path);
            news.add(host + path + " gone");
        } else {
            seen.put(path, new Seen(was.page(), 1));
        }
    }

    /** The last address of a row of moves. */
    private Optional<String> target(String path) {
        Optional<String> at = Optional.ofNullable(moved.get(path));
        while (at.isPresent() && !pages.containsKey(at.get()) && moved.containsKey(at.get())) {
            at = Optional.ofNullable(moved.get(at.get()));
        }
        return at;
    }

    private Set<String> tools() {
        return seen.values().stream()
                .flatMap(page -> page.page().tools().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many pages a visitor knows. */
    synchronized int size() {
        return seen.size();
    }

    @Override
    public synchronized Answer answer(Asked asked) {
        String path = asked.path();
        if (path.equals("/robots.txt")) {
            return new Answer(
                    200,
                    Map.of("Content-Type", "text/plain"),
                    "User-agent: *\nSitemap: http://" + host + "/sitemap.xml\n");
        }
        return switch (outage) {
            case NONE -> awake(asked);
            case REFUSING -> Answer.status(403);
            case LOGIN ->
                path.startsWith("/login")
                        ? Answer.page(SmallPortal.html("Вхід", "<p>Увійдіть, щоб переглянути сторінку.</p>"))
                        : Answer.redirect("/login?back=" + path);
            case ERROR_PAGE ->
                Answer.page(SmallPortal.html("Помилка", "<p>Сервіс тимчасово недоступний, спробуйте пізніше.</p>"));
        };
    }

    private Answer awake(Asked asked) {
        String path = asked.path();
        if (path.equals("/sitemap.xml")) {
            return new Answer(200, Map.of("Content-Type", "application/xml"), sitemap());
        }
        if (path.equals("/")) {
            return page(asked, "Головна", "<p>Ласкаво просимо до центру соціальних служб міста " + host + ".</p>");
        }
        if (broken.contains(path)) {
            return Answer.status(403);
        }
        Page page = pages.get(path);
        if (page != null) {
            return page(asked, "Новина " + page.text() % 997, html(page));
        }
        return Optional.ofNullable(moved.get(path)).map(Answer::redirect).orElse(Answer.NOT_FOUND);
    }

    private Answer page(Asked asked, String title, String main) {
        if (tagging) {
            String html = SmallPortal.html(title, main);
            return Answer.page(html).tagged("\"" + Integer.toHexString(html.hashCode()) + "\"", asked);
        }
        answers++;
        return Answer.page(SmallPortal.html(
                title,
                main + "<p>Переглядів: " + answers + "</p><script>var nonce='" + answers * 7919 + "';</script>"));
    }

    private String sitemap() {
        return pages.keySet().stream()
                .map(path -> "<url><loc>http://" + host + path + "</loc></url>")
                .collect(Collectors.joining(
                        "", "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">", "</urlset>"));
    }

    private static String html(Page page) {
        Random words = new Random(page.text());
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sentences.add("Відділ опіки розглянув справу про допомогу родині та ухвалив рішення щодо "
                    + WORDS.get(words.nextInt(WORDS.size())) + " і " + WORDS.get(words.nextInt(WORDS.size())) + " для "
                    + WORDS.get(words.nextInt(WORDS.size())) + ".");
        }
        page.tools().stream().sorted().forEach(tool -> sentences.add("Запитання ставте у " + tool + "."));
        return "<p>" + String.join("</p><p>", sentences) + "</p>";
    }

    private static final List<String> WORDS = List.of(
            ("догляду лікування навчання субсидії пенсії реабілітації відпочинку харчування житла проїзду оренди"
                            + " ремонту опалення страхування працевлаштування перекваліфікації усиновлення супроводу"
                            + " консультування тимчасового прихистку ветеранів переселенців сиріт учнів студентів"
                            + " вихователів громади району міста області закладу центру притулку школи лікарні бібліотеки")
                    .split(" "));
}
