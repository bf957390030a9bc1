package org.ictmonitor.longrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten weeks over a hundred pages; {@link LongRun} by itself does a year over as many as wanted. */
class LongRunTest {
    @Test
    void ten_weeks_of_changes_are_told_as_they_were(@TempDir Path folder) {
        try (LivingSite site = new LivingSite()) {
            LongRun run = new LongRun(site, 4, 25, folder).rounds(10);
            assertThat(run.pages().given()).isGreaterThan(15);
            assertThat(run.pages().precision()).as("%s", run.wrong()).isGreaterThanOrEqualTo(0.99);
            assertThat(run.pages().recall()).as("%s", run.wrong()).isGreaterThanOrEqualTo(0.99);
            assertThat(run.facts().precision()).as("%s", run.wrong()).isGreaterThanOrEqualTo(0.95);
            assertThat(run.facts().recall()).as("%s", run.wrong()).isGreaterThanOrEqualTo(0.95);
            assertThat(run.falselyGone()).isZero();
            assertThat(run.table()).isEqualTo(run.early()).contains("portal");
            assertThat(run.problems()).isEmpty();
        }
    }

    @Test
    void what_sitemaps_tell_is_known_at_once_and_saves_requests(@TempDir Path folder) {
        try (LivingSite site = new LivingSite()) {
            LongRun run = new LongRun(
                            site,
                            3,
                            120,
                            folder,
                            number -> EnumSet.of(World.Habit.TAGS, World.Habit.LASTMOD),
                            "revisit: {min: 7d, max: 28d, full-sweep: 100}\n")
                    .rounds(10);
            assertThat(run.pages().given()).isGreaterThan(30);
            assertThat(run.pages().precision()).as("%s", run.wrong()).isGreaterThanOrEqualTo(0.99);
            assertThat(run.pages().recall()).as("%s", run.wrong()).isGreaterThanOrEqualTo(0.99);
            assertThat(run.falselyGone()).isZero();
            int all = run.asked().get(1);
            assertThat(run.asked().subList(2, 10).stream()
                            .mapToInt(asked -> asked)
                            .sum())
                    .isLessThan(8 * all / 2);
            assertThat(run.problems()).isEmpty();
        }
    }
}
