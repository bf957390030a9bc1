package org.ictmonitor.analysis.reliability;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ictmonitor.Code;
import org.ictmonitor.Mention;
import org.ictmonitor.MentionFilter;
import org.ictmonitor.Sentence;
import org.ictmonitor.Zone;
import org.ictmonitor.store.CampaignStore;
import org.ictmonitor.store.StoredPage;

/** Every sentence of a round that has words, with the codes that the tagger marked in them. */
record SentenceWalk(CampaignStore store, int round, MentionFilter filter, SamplePlan plan) {
    /** A sentence where it stands. */
    record Place(StoredPage page, int number, Set<Code> codes) {
        String url() {
            return page.version().url();
        }

        String portal() {
            return page.version().portal();
        }

        String language() {
            return sentence().language();
        }

        String zone() {
            return zoned().key();
        }

        private Zone zoned() {
            return page.zone(number);
        }

        /** The same on every machine, other than the store's keys. */
        String key() {
            return url() + " " + number;
        }

        private Sentence sentence() {
            return page.reading().sentences().get(number);
        }

        /** The sentence that stands so far from this one, empty outside its block. */
        String text(int away) {
            int other = number + away;
            List<Sentence> sentences = page.reading().sentences();
            boolean there = other >= 0
                    && other < sentences.size()
                    && sentences.get(other).block() == sentence().block();
            return there ? sentences.get(other).text() : "";
        }
    }

    void each(Consumer<Place> consumer) {
        store.pages(round, round, page -> {
            if (filter.portals().isEmpty()
                    || filter.portals().contains(page.version().portal())) {
                sentences(page, consumer);
            }
        });
    }

    private void sentences(StoredPage page, Consumer<Place> consumer) {
        Map<Integer, Set<Code>> codes = new TreeMap<>();
        for (Mention mention : page.reading().mentions()) {
            if (mention.start() < mention.end() && plan.looksAt(mention.code())) {
                codes.computeIfAbsent(mention.sentence(), absent -> new TreeSet<>())
                        .add(mention.code());
            }
        }
        for (int i = 0; i < page.reading().sentences().size(); i++) {
            Place place = new Place(page, i, codes.getOrDefault(i, Set.of()));
            if (fits(place)) {
                consumer.accept(place);
            }
        }
    }

    private boolean fits(Place place) {
        return !place.text(0).isBlank()
                && (filter.languages().isEmpty() || filter.languages().contains(place.language()))
                && filter.template()
                        .map(template -> template == place.zoned().isTemplate())
                        .orElse(true);
    }
}
