package org.ictmonitor.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ictmonitor.Block;
import org.ictmonitor.BlockKind;
import org.ictmonitor.CaptureRef;
import org.ictmonitor.Carrier;
import org.ictmonitor.Digest;
import org.ictmonitor.Page;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Reading;
import org.ictmonitor.Sentence;
import org.ictmonitor.Token;
import org.ictmonitor.Zone;
import org.ictmonitor.index.PageIndexer;
import org.ictmonitor.store.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexingTest {
    private static final String BROKEN = "broken";

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    /** The words of a sentence are asked for when it is indexed. */
    private List<Token> words(String text) {
        asked.add(text);
        if (text.equals(BROKEN)) {
            throw new IllegalStateException(text);
        }
        return List.of();
    }

    @Test
    void what_was_handed_on_is_in_the_index_up_to_the_last_capture() {
        try (PageIndexer index = PageIndexer.open(folder, (text, language) -> words(text))) {
            try (Indexing indexing = new Indexing(new RoundIndex(index, 0))) {
                for (int batch = 1; batch <= 5; batch++) {
                    indexing.enter(batch(batch, "sentence " + batch));
                }
                indexing.commit();
            }
            assertThat(index.committed()).hasValue(5);
        }
        assertThat(asked).containsExactly("sentence 1", "sentence 2", "sentence 3", "sentence 4", "sentence 5");
    }

    @Test
    void nothing_is_entered_or_committed_behind_a_batch_that_failed() {
        try (PageIndexer index = PageIndexer.open(folder, (text, language) -> words(text))) {
            try (Indexing indexing = new Indexing(new RoundIndex(index, 0))) {
                indexing.enter(batch(1, BROKEN));
                indexing.enter(batch(2, "behind it"));
                assertThatThrownBy(indexing::commit)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage(BROKEN);
            }
            assertThat(index.committed()).isEmpty();
        }
        assertThat(asked).containsExactly(BROKEN);
    }

    private static Recorded batch(long capture, String text) {
        Recorded.Begun begun = new Recorded.Begun(version(capture), reading(text), Map.of());
        return new Recorded(List.of(), List.of(begun), List.of(), capture);
    }

    private static PageVersion version(long number) {
        Digest digest = Digest.ofBytes(Long.toString(number).getBytes(StandardCharsets.UTF_8));
        return new PageVersion(
                number,
                "http://a.example/" + number,
                "a",
                1,
                1,
                new CaptureRef("test.warc.gz", number, digest),
                Instant.EPOCH,
                "",
                Optional.of("uk"),
                Optional.empty(),
                Optional.empty(),
                digest);
    }

    private static Reading reading(String text) {
        Page page = new Page(
                URI.create("http://a.example/"),
                "",
                Optional.of("uk"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                List.of(new Block(Zone.MAIN, BlockKind.PARAGRAPH, text, List.of())),
                List.of(),
                Carrier.PAGE);
        return new Reading(page, List.of(new Sentence(0, 0, text.length(), text, "uk", List.of())), List.of());
    }
}
