package org.ictmonitor.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.Round;
import org.ictmonitor.RoundState;
import org.ictmonitor.archive.WarcFile;
import org.ictmonitor.archive.WarcItem;
import org.ictmonitor.store.CampaignStore;

/**
 * All of a round that must not depend on how often its run was broken off, read from the store, with the archive checked
 * against it on the way.
 *
 * @param outcomes of every URL ever found: portal, outcome, reason, detail, attempts
 * @param captures payload digests of every URL that was answered
 * @param versions content digest of every page
 * @param mentions number by code, purpose and portal
 * @param skipped class of every URL in the list of those that brought no page
 */
record RoundRecord(
        SortedMap<String, String> outcomes,
        SortedMap<String, List<String>> captures,
        SortedMap<String, String> versions,
        SortedMap<String, Long> mentions,
        SortedMap<String, String> skipped) {
    private static final Pattern SKIPPED = Pattern.compile("\"url\":\"([^\"]*)\",\"class\":\"([^\"]*)\"");

    /** Of a round that found nothing. */
    static RoundRecord empty() {
        return new RoundRecord(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /** Reads the only finished round of a campaign. */
    static RoundRecord of(CampaignFolder folder) throws IOException {
        RoundRecord round = empty();
        try (CampaignStore store = CampaignStore.openReadOnly(folder.path())) {
            List<Round> rounds = store.rounds();
            assertThat(rounds)
                    .singleElement()
                    .satisfies(each -> assertThat(each.state()).isEqualTo(RoundState.FINISHED));
            round.read(store);
            Outcomes.assertOneEach(store, 1);
            assertThat(store.counters(1).found()).isEqualTo(round.outcomes.size());
            assertThat(archived(folder)).isEqualTo(recorded(store));
        }
        assertThat(Verification.run(folder).problems()).isEmpty();
        Files.readAllLines(folder.path().resolve("skipped.jsonl")).forEach(round::skip);
        return round;
    }

    /** Fails with the entries that differ, and only those. */
    void assertSameAs(RoundRecord whole) {
        assertSame("outcomes", outcomes, whole.outcomes);
        assertSame("captures", captures, whole.captures);
        assertSame("versions", versions, whole.versions);
        assertSame("mentions", mentions, whole.mentions);
        assertSame("skipped", skipped, whole.skipped);
    }

    private static <V> void assertSame(String what, SortedMap<String, V> mine, SortedMap<String, V> whole) {
        assertThat(without(mine, whole)).as(what + " of the broken run alone").isEmpty();
        assertThat(without(whole, mine)).as(what + " of the whole run alone").isEmpty();
    }

    private static <V> Map<String, V> without(SortedMap<String, V> all, SortedMap<String, V> these) {
        Map<String, V> left = new TreeMap<>(all);
        left.entrySet().removeAll(these.entrySet());
        return left;
    }

    private void skip(String line) {
        Matcher fields = SKIPPED.matcher(line);
        assertThat(fields.find()).as(line).isTrue();
        assertThat(skipped.put(fields.group(1), fields.group(2))).as(line).isNull();
    }

    private void read(CampaignStore store) {
        store.outcomes(
                1,
                url -> outcomes.put(
                        url.url(),
                        String.join(
                                " ",
                                url.portal(),
                                url.outcome().key(),
                                url.reason().orElse(""),
                                url.detail().orElse(""),
                                Integer.toString(url.attempts()))));
        store.captures(
                1,
                capture -> captures.computeIfAbsent(capture.url(), url -> new ArrayList<>())
                        .add(capture.capture().payload().toString()));
        store.versions(
                1, 1, version -> versions.put(version.url(), version.content().toString()));
        store.mentions(
                MentionFilter.all(1),
                mention -> mentions.merge(
                        mention.code() + " " + mention.purpose() + " " + mention.portal(), 1L, Long::sum));
    }

    /** Where the store says that responses stand. */
    private static SortedMap<String, String> recorded(CampaignStore store) {
        SortedMap<String, String> places = new TreeMap<>();
        store.captures(
                1,
                capture -> places.put(
                        capture.capture().file() + " " + capture.capture().offset(), capture.url()));
        return places;
    }

    /** Where responses stand in the archive; those to robots.txt have no place in the store. */
    private static SortedMap<String, String> archived(CampaignFolder folder) throws IOException {
        SortedMap<String, String> places = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.warc())) {
            files.filter(file -> file.toString().endsWith(".warc.gz"))
                    .forEach(file -> WarcFile.forEach(file, 1 << 20, item -> place(item, places)));
        }
        return places;
    }

    private static void place(WarcItem item, Map<String, String> places) {
        assertThat(item).isInstanceOf(WarcItem.Response.class);
        WarcItem.Response response = (WarcItem.Response) item;
        if (!response.exchange().uri().getPath().equals("/robots.txt")) {
            places.put(
                    response.ref().file() + " " + response.ref().offset(),
                    response.exchange().uri().toString());
        }
    }
}
