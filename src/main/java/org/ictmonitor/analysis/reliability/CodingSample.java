package org.ictmonitor.analysis.reliability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ictmonitor.Code;
import org.ictmonitor.Dimension;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.MonitorException;
import org.ictmonitor.analysis.RoundView;
import org.ictmonitor.store.CampaignStore;

/**
 * A stratified random sample of a round's sentences. The same round and plan give the same sample on every machine. Links
 * and icons whose words show no mention are no part of it: a coder who sees the text alone could not code them.
 *
 * @param rows of the sheet, in an order that tells nothing of the strata
 */
public record CodingSample(SampleKey key, List<SheetRow> rows) {
    private static final String UNMENTIONED = "none";

    /** What strata can be made of. */
    public static final Set<Dimension> DIMENSIONS =
            Set.of(Dimension.CODE, Dimension.PORTAL, Dimension.LANG, Dimension.ZONE);

    public CodingSample {
        rows = List.copyOf(rows);
    }

    /**
     * Draws a sample.
     *
     * @param filter which pages and sentences count; its codes, purposes and aspects are not looked at
     * @throws MonitorException if the plan has no room for all strata, or there is no sentence
     */
    public static CodingSample draw(
            CampaignStore store, String campaign, RoundView view, MentionFilter filter, SamplePlan plan) {
        SentenceWalk walk = new SentenceWalk(store, view.round().number(), filter, plan);
        Frame frame = Frame.of(walk, plan);
        if (frame.sentences == 0) {
            throw MonitorException.wrong("no sentence of round " + view.round().number()
                    + " fits these filters, so that nothing can be drawn");
        }
        SortedMap<String, Drawn> drawn = frame.draw(plan);
        return numbered(
                walk,
                drawn,
                plan.seed(),
                units -> SampleKey.of(
                        campaign,
                        view.round().number(),
                        view.round().codebook(),
                        plan.seed(),
                        frame.sentences,
                        frame.tagged,
                        units));
    }

    /** Where a drawn sentence stands, and what it stands for. */
    private record Drawn(String stratum, double weight) {}

    /** All sentences that can be drawn, by stratum. */
    private static final class Frame {
        private final SortedMap<String, List<String>> mentioned = new TreeMap<>();
        private final SortedMap<String, List<String>> unmentioned = new TreeMap<>();
        private final Map<String, Long> tagged = new HashMap<>();
        private long sentences;

        /** Two walks: a sentence with several codes goes to the stratum of the rarest, which has to be known first. */
        static Frame of(SentenceWalk walk, SamplePlan plan) {
            Frame frame = new Frame();
            walk.each(sentence -> frame.count(sentence.codes()));
            walk.each(sentence -> frame.add(sentence, plan));
            return frame;
        }

        private void count(Set<Code> codes) {
            sentences++;
            codes.stream()
                    .flatMap(code -> code.withAncestors().stream())
                    .distinct()
                    .forEach(code -> tagged.merge(code.value(), 1L, Long::sum));
        }

        private void add(SentenceWalk.Place place, SamplePlan plan) {
            Map<String, List<String>> strata = place.codes().isEmpty() ? unmentioned : mentioned;
            strata.computeIfAbsent(stratum(place, plan), absent -> new ArrayList<>())
                    .add(place.key());
        }

        private String stratum(SentenceWalk.Place place, SamplePlan plan) {
            List<String> parts = new ArrayList<>();
            if (!plan.by().contains(Dimension.CODE)) {
                parts.add(place.codes().isEmpty() ? UNMENTIONED : "mention");
            }
            plan.by().forEach(dimension -> parts.add(part(place, dimension)));
            return String.join("|", parts);
        }

        private String part(SentenceWalk.Place place, Dimension dimension) {
            return switch (dimension) {
                case CODE -> rarest(place.codes());
                case PORTAL -> place.portal();
                case LANG -> place.language();
                case ZONE -> place.zone();
                default ->
                    throw MonitorException.wrong("strata cannot be made of '" + dimension.key()
                            + "'; expected some of code, portal, lang, zone");
            };
        }

        private String rarest(Set<Code> codes) {
            return codes.stream()
                    .min(Comparator.comparing((Code code) -> tagged.getOrDefault(code.value(), 0L))
                            .thenComparing(Comparator.naturalOrder()))
                    .map(Code::value)
                    .orElse(UNMENTIONED);
        }

        private SortedMap<String, Drawn> draw(SamplePlan plan) {
            int blank = blank(plan);
            SortedMap<String, Drawn> drawn = new TreeMap<>();
            draw(mentioned, plan.size() - blank, plan.seed(), drawn);
            draw(unmentioned, blank, plan.seed() + 1, drawn);
            return drawn;
        }

        private int blank(SamplePlan plan) {
            if (unmentioned.isEmpty() || mentioned.isEmpty()) {
                return unmentioned.isEmpty() ? 0 : plan.size();
            }
            return (int) Math.max(1, Math.round(plan.size() * plan.unmentioned()));
        }

        private static void draw(
                SortedMap<String, List<String>> strata, int units, long seed, SortedMap<String, Drawn> drawn) {
            Map<String, Integer> sizes = strata.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, stratum -> stratum.getValue().size()));
            Map<String, Integer> numbers = Allocation.equal(sizes, units);
            Random random = new Random(seed);
            strata.forEach((stratum, places) -> {
                Collections.sort(places); // the store's order is that of fetching, which is another each time
                Collections.shuffle(places, random);
                int number = numbers.getOrDefault(stratum, 0);
                double weight = (double) places.size() / number;
                places.subList(0, number).forEach(place -> drawn.put(place, new Drawn(stratum, weight)));
            });
        }
    }

    private static CodingSample numbered(
            SentenceWalk walk, SortedMap<String, Drawn> drawn, long seed, Function<List<SampledUnit>, SampleKey> key) {
        Map<String, String> ids = ids(drawn, seed);
        SortedMap<String, SampledUnit> units = new TreeMap<>();
        SortedMap<String, SheetRow> rows = new TreeMap<>();
        walk.each(place -> {
            Drawn one = drawn.get(place.key());
            if (one != null) {
                String id = ids.getOrDefault(place.key(), "");
                units.put(id, unit(id, one, place));
                rows.put(id, new SheetRow(id, place.text(-1), place.text(0), place.text(1)));
            }
        });
        return new CodingSample(key.apply(List.copyOf(units.values())), List.copyOf(rows.values()));
    }

    private static SampledUnit unit(String id, Drawn one, SentenceWalk.Place place) {
        return new SampledUnit(
                id,
                one.stratum(),
                one.weight(),
                place.url(),
                place.portal(),
                place.language(),
                place.zone(),
                place.number(),
                new TreeSet<>(place.codes()));
    }

    /** Numbers in a random order, so that neighbours on the sheet have nothing to do with each other. */
    private static Map<String, String> ids(SortedMap<String, Drawn> drawn, long seed) {
        List<String> places = new ArrayList<>(drawn.keySet());
        Collections.shuffle(places, new Random(seed));
        Map<String, String> ids = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            ids.put(places.get(i), String.format(Locale.ROOT, "u%05d", i + 1));
        }
        return ids;
    }
}
