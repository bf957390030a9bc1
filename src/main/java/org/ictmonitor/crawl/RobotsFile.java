package org.ictmonitor.crawl;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A robots.txt as one crawler reads it, by RFC 9309. Parsing and matching are crawler-commons', which agrees with the RFC in
 * all but two of the cases tried; those are mended in the text before it is parsed: a star followed by words still
 * means all crawlers, and a dollar sign that does not end its rule is a plain character. Safe to share.
 */
public final class RobotsFile {
    /** The product token of this program (RFC 9309 section 2.2.1). */
    public static final String PRODUCT = "ictmon";

    /** Bytes that are parsed at most (RFC 9309 section 2.5 asks for at least 500 kibibytes). */
    public static final int MAX_BYTES = 500 * 1024;

    private static final Pattern STAR_AND_WORDS = Pattern.compile(
            "^([ \\t]*user-agent[ \\t]*:[ \\t]*\\*)[ \\t][^\\r\\n]*", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern RULE =
            Pattern.compile("^[ \\t]*(?:dis)?allow[ \\t]*:[^\\r\\n#]*", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern DOLLAR_WITHIN = Pattern.compile("\\$(?=[^ \\t])");

    private final SimpleRobotRules rules;

    private RobotsFile(SimpleRobotRules rules) {
        this.rules = rules;
    }

    /**
     * Reads a robots.txt.
     *
     * @param content of the file; what lies beyond {@link #MAX_BYTES} is not read
     * @param agent product token of the crawler, letter case aside
     */
    public static RobotsFile parse(byte[] content, String agent) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        parser.setExactUserAgentMatching(true);
        byte[] head = content.length > MAX_BYTES ? Arrays.copyOf(content, MAX_BYTES) : content;
        return new RobotsFile(
                parser.parseContent("", mended(head), "text/plain", List.of(agent.toLowerCase(Locale.ROOT))));
    }

    private static byte[] mended(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        String starred = STAR_AND_WORDS.matcher(text).replaceAll("$1");
        return RULE.matcher(starred)
                .replaceAll(rule -> Matcher.quoteReplacement(
                        DOLLAR_WITHIN.matcher(rule.group()).replaceAll("%24")))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a URL may be asked for. */
    public boolean allows(String url) {
        return rules.isAllowed(url);
    }

    /** The Crawl-delay, which RFC 9309 does not know but many files have. */
    public Optional<Duration> crawlDelay() {
        long millis = rules.getCrawlDelay();
        return millis == BaseRobotRules.UNSET_CRAWL_DELAY || millis <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(millis));
    }

    /** The sitemaps that the file names, for all crawlers. */
    public List<String> sitemaps() {
        return List.copyOf(rules.getSitemaps());
    }
}
