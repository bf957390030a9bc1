package org.ictmonitor.longrun;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
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
 * A portal whose pages change, go, come back and move by a seeded script, and whose server fails now and then. Those that
 * do not tag their pages put a counter and a nonce into each answer. What a visitor could know after each round is kept
 * beside: the true history.
 */
final class World implements LivingSite.Host {
    static final List<String> TOOLS = List.of("Viber", "Telegram", "Zoom", "WhatsApp", "Skype", "Signal", "TikTok");
    /** Pages of a portal that name a tool, about. */
    private static final double NAMING = 6;

    private static final Instant FIRST = Instant.parse("2026-01-05T03:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    /** Weeks after which the pages of a portal that nobody reached count no more: the first above ninety days. */
    private static final int LOST = 13;

    private static final int DEATH = 12;
    private static final int RETURN = 33;

    private final String host;
    private final Set<Habit> habits;
    private final Random random;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Map<String, String> moved = new HashMap<>();
    private final Map<String, Seen> seen = new HashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final Map<String, Instant> changed = new HashMap<>();
    private Outage outage = Outage.NONE;
    private int week;
    private int unreached;
    private boolean forgotten;
    private int serial;
    private long answers;

    /** What a server does all the time. */
    enum Habit {
        /** Its pages have honest entity tags. */
        TAGS,
        /** Its sitemap says truly when pages changed. */
        LASTMOD,
        /** Its sitemap says of every page that it changed today. */
        FALSE_LASTMOD,
        /** What is not there is told in good words, with a status of 200. */
        SOFT_404,
        /** The same, and in words that no list of phrases has. */
        ODD_SOFT_404,
        /** What is not there leads to one page for that. */
        REDIRECTED_404,
        /** It refuses everybody from a week on, for ever. */
        DIES,
        /** The same, and comes back after months. */
        RETURNS;

        /** A mixture: each pair of portals differs in something. */
        static Set<Habit> of(int number, int portals) {
            Set<Habit> habits = EnumSet.noneOf(Habit.class);
            add(habits, number % 2 == 0, TAGS);
            add(habits, number % 3 == 0, LASTMOD);
            add(habits, number % 6 == 1, FALSE_LASTMOD);
            add(habits, number % 5 == 1, SOFT_404);
            add(habits, number % 5 == 2, ODD_SOFT_404);
            add(habits, number % 5 == 3, REDIRECTED_404);
            add(habits, portals > 5 && number == portals - 1, DIES);
            add(habits, portals > 5 && number == portals - 2, RETURNS);
            return habits;
        }

        private static void add(Set<Habit> habits, boolean has, Habit habit) {
            if (has) {
                habits.add(habit);
            }
        }
    }

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

    World(String host, int number, int count, Set<Habit> habits) {
        this.host = host;
        this.habits = Set.copyOf(habits);
        this.random = new Random(1000 + number);
        for (int page = 0; page < count; page++) {
            put(address(), page(count), FIRST.minus(WEEK));
        }
    }

    private void put(String path, Page page, Instant when) {
        pages.put(path, page);
        changed.put(path, when);
    }

    /** Between the round that was and the next. */
    private Instant now() {
        return FIRST.plus(WEEK.multipliedBy(week)).minus(Duration.ofDays(2));
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
        week++;
        int count = Math.max(1, pages.size());
        for (String path : List.copyOf(pages.keySet())) {
            double chance = random.nextDouble();
            Page page = pages.get(path);
            if (page != null && chance < 0.01) {
                put(path, new Page(random.nextInt(1_000_000), page.tools()), now());
            } else if (page != null && chance < 0.013) {
                pages.remove(path);
            } else if (page != null && chance < 0.016) {
                move(path, page);
            } else if (page != null && chance < 0.016 + 1.0 / count) {
                put(
                        path,
                        page(Math.min(count, 12)).tools().isEmpty() ? new Page(page.text(), Set.of()) : tool(page),
                        now());
            }
        }
        seen.keySet().stream()
                .filter(path -> !pages.containsKey(path) && !moved.containsKey(path) && random.nextDouble() < 0.05)
                .sorted()
                .forEach(path -> put(path, page(count), now()));
        if (random.nextDouble() < 0.003 * count + 0.05) {
            put(address(), page(count), now());
        }
        tonight();
    }

    private Page tool(Page page) {
        return new Page(page.text(), Set.of(TOOLS.get(random.nextInt(TOOLS.size()))));
    }

    private void move(String path, Page page) {
        String target = address();
        pages.remove(path);
        put(target, page, now());
        moved.put(path, target);
    }

    private void tonight() {
        broken.clear();
        pages.keySet().stream().filter(path -> random.nextDouble() < 0.005).forEach(broken::add);
        outage = random.nextDouble() < 0.06 ? Outage.values()[1 + random.nextInt(3)] : Outage.NONE;
        boolean dead = habits.contains(Habit.DIES) && week >= DEATH;
        boolean away = habits.contains(Habit.RETURNS) && week >= DEATH && week < RETURN;
        outage = dead || away ? Outage.REFUSING : outage;
    }

    /** What a careful visitor learns tonight: a page is gone when it was missing on two nights. */
    synchronized News look() {
        forget();
        Set<String> before = tools();
        Set<String> pagesNews = new TreeSet<>();
        if (outage == Outage.NONE && forgotten) {
            pagesNews.add(host + "/ new");
            forgotten = false;
        }
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

    /** After months a visitor does not claim any more to know what is there, nor that it is gone. */
    private void forget() {
        unreached = outage == Outage.NONE ? 0 : unreached + 1;
        if (unreached >= LOST) {
            seen.clear();
            forgotten = true;
        }
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
        return Optional.ofNullable(moved.get(path)).map(Answer::redirect).orElseGet(() -> nothing(path));
    }

    private Answer nothing(String path) {
        if (habits.contains(Habit.SOFT_404)) {
            return Answer.page(SmallPortal.html("Сторінку не знайдено", "<p>Сторінки " + path + " не знайдено.</p>"));
        }
        if (habits.contains(Habit.ODD_SOFT_404)) {
            return Answer.page(SmallPortal.html("Портал", "<p>Ой! Тут порожньо. Скористайтеся мапою порталу.</p>"));
        }
        if (habits.contains(Habit.REDIRECTED_404)) {
            return path.equals("/empty")
                    ? Answer.page(SmallPortal.html("Портал", "<p>Ой! Тут порожньо. Скористайтеся мапою.</p>"))
                    : Answer.redirect("/empty");
        }
        return Answer.NOT_FOUND;
    }

    private Answer page(Asked asked, String title, String main) {
        if (habits.contains(Habit.TAGS)) {
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
                .map(path -> "<url><loc>http://" + host + path + "</loc>" + lastmod(path) + "</url>")
                .collect(Collectors.joining(
                        "", "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">", "</urlset>"));
    }

    private String lastmod(String path) {
        if (habits.contains(Habit.FALSE_LASTMOD)) {
            return "<lastmod>" + FIRST.plus(WEEK.multipliedBy(week)) + "</lastmod>";
        }
        return habits.contains(Habit.LASTMOD) ? "<lastmod>" + changed.get(path) + "</lastmod>" : "";
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
