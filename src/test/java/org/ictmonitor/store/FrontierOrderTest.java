package org.ictmonitor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ictmonitor.store.Sample.CENTRE;
import static org.ictmonitor.store.Sample.CODEBOOK;
import static org.ictmonitor.store.Sample.NOW;
import static org.ictmonitor.store.Sample.found;

import java.nio.file.Path;
import java.util.List;
import org.ictmonitor.FrontierEntry;
import org.ictmonitor.RoundKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontierOrderTest {
    @TempDir
    Path folder;

    @Test
    void a_url_that_an_earlier_round_knew_waits_behind_those_that_this_round_found_before_it() {
        try (CampaignStore store = CampaignStore.open(folder)) {
            int before = begin(store);
            seed(store, before, "/old");
            store.finish(before, NOW);
            int second = begin(store);
            FrontierEntry first = seed(store, second, "/new");
            FrontierEntry later = seed(store, second, "/old");

            assertThat(later.id()).isGreaterThan(first.id());
            assertThat(store.waiting(second, "centre.example", first.id(), 10)).containsExactly(later);
        }
    }

    private static int begin(CampaignStore store) {
        return store.begin(RoundKind.CRAWL, CODEBOOK, NOW, List.of(CENTRE)).number();
    }

    private static FrontierEntry seed(CampaignStore store, int round, String path) {
        return store.seed(round, List.of(found(path))).get(0);
    }
}
