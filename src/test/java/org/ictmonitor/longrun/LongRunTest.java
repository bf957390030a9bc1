package org.ictmonitor.longrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}
