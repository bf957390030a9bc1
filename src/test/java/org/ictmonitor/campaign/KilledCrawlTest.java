package org.ictmonitor.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed in the middle of a crawl, again and again, and goes on; nothing is lost and nothing twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledCrawlTest {
    /** Answers between two kills, at most: a round of these portals takes about 190. */
    private static final int STRIDE = 90;

    /** Milliseconds in which the program may have begun to crawl. */
    private static final int START = 2_000;

    /** Milliseconds that pass between the last answer and the end of the program. */
    private static final int QUIET = 1_500;

    private final SmallNet net = new SmallNet();
    private RoundRecord expected = RoundRecord.empty();

    private Path machine = Path.of("");

    @BeforeAll
    void crawl_without_any_kill(@TempDir Path folder) throws Exception {
        machine = folder;
        Program program = Program.in(machine.resolve("whole"), net);
        assertThat(program.run("crawl", "net", "--max-error-rate", "1")).returns(0, Program.Ended::exit);
        expected = RoundRecord.of(program.folder());
        assertThat(expected.outcomes()).hasSizeGreaterThan(200);
        assertThat(expected.captures().values()).allMatch(captures -> captures.size() == 1);
        assertThat(expected.versions()).hasSizeGreaterThan(130);
        assertThat(expected.mentions()).hasSizeGreaterThan(20);
    }

    @AfterAll
    void close() {
        net.close();
    }

    @Test
    void crawls_killed_at_a_few_moments_end_as_if_they_had_not_been() throws Exception {
        assertThat(killed("few", new Random(20_220_224), 4).total()).isEqualTo(4);
    }

    @Test
    @Tag("long")
    void two_hundred_kills_lose_nothing_and_double_nothing() throws Exception {
        Kills kills = killed("many", new Random(3), 200);
        assertThat(kills.total()).isEqualTo(200);
        assertThat(kills.in(Kills.Phase.FETCHING)).isGreaterThan(100);
    }

    /** Crawls again and again until {@code most} kills are counted. */
    private Kills killed(String workspace, Random random, int most) throws IOException, InterruptedException {
        Kills kills = new Kills();
        for (int crawls = 1; kills.total() < most; crawls++) {
            killed(machine.resolve(workspace + crawls), random, kills, most);
            System.out.println(kills + " in " + crawls + " crawls, all equal to the whole one");
        }
        return kills;
    }

    /**
     * Kills one round's runs until it is over, by itself or by a kill after it was frozen, or until {@code most} kills are
     * counted; lets the round end in the second case. Then it must be the whole round, without one more run to mend it.
     */
    private void killed(Path workspace, Random random, Kills kills, int most) throws IOException, InterruptedException {
        Program program = Program.in(workspace, net);
        boolean over = false;
        while (!over && kills.total() < most) {
            boolean alive = kill(program, random);
            Kills.Phase phase = Kills.phase(program.folder(), machine);
            if (alive) {
                kills.add(phase);
            } else {
                assertThat(phase).as("a run that ended by itself").isEqualTo(Kills.Phase.FROZEN);
            }
            over = !phase.goesOn();
        }
        if (!over) {
            assertThat(program.run("crawl", "net", "--max-error-rate", "1")).returns(0, Program.Ended::exit);
        }
        RoundRecord.of(program.folder()).assertSameAs(expected);
    }

    /**
     * Starts the program and kills it at a moment of this kind: while it starts; when nothing was asked for some time, which
     * is so near its end; or some time after some answers. False if it was done before.
     */
    private boolean kill(Program program, Random random) throws IOException, InterruptedException {
        int from = net.answered();
        Process process = program.crawl();
        try {
            boolean alive = switch (random.nextInt(8)) {
                case 0 -> !process.waitFor(random.nextInt(START), TimeUnit.MILLISECONDS);
                case 1, 2 -> net.awaitQuiet(from + 1, random.nextInt(QUIET), process);
                default ->
                    net.awaitAnswered(from + random.nextInt(STRIDE), process)
                            && !process.waitFor(random.nextInt(40), TimeUnit.MILLISECONDS);
            };
            assertThat(alive || process.exitValue() == 0).isTrue();
            return alive;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
