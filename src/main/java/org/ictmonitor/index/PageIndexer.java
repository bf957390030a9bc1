package org.ictmonitor.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.ictmonitor.PageVersion;
import org.ictmonitor.Reading;
import org.ictmonitor.Templates;

/**
 * Writes page versions to a campaign's index. What was added since the last {@link #commit} is dropped by a crash, a
 * failure, or {@link #close}; the store gives it again from the capture that {@link #committed} names.
 *
 * <p>For one thread. Every method throws {@link org.ictmonitor.MonitorException} if the disk is full (nothing committed
 * is lost), if another run holds the index, or if the index cannot be read; after a failure only {@link #close} may be
 * called.
 */
public final class PageIndexer implements AutoCloseable {
    /** Enough that a round of thousands of pages makes few segments, and small beside a heap of 512 MB. */
    private static final double BUFFER_MEGABYTES = 48;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final MentionNumbers numbers;
    private final PageDocuments documents;

    private PageIndexer(Path folder, Directory directory, IndexWriter writer, MentionNumbers numbers, Words words) {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.numbers = numbers;
        this.documents = new PageDocuments(words, numbers);
    }

    /** Opens the index in that folder for writing, making it if there is none. */
    public static PageIndexer open(Path folder, Words words) {
        try {
            return open(folder, FSDirectory.open(folder), words);
        } catch (IOException e) {
            throw IndexTrouble.of(folder, e);
        }
    }

    static PageIndexer open(Path folder, Directory directory, Words words) throws IOException {
        IndexWriter writer = new IndexWriter(directory, config());
        try {
            CommitNote note = CommitNote.of(data(writer));
            if (!note.isReadable()) {
                throw IndexTrouble.otherVersion(folder);
            }
            return new PageIndexer(folder, directory, writer, note.numbers(), words);
        } catch (RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig()
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false)
                .setSimilarity(new BooleanSimilarity());
    }

    private static Map<String, String> data(IndexWriter writer) {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    /** Adds a page version. One that is there already is replaced, so that adding again after a crash does no harm. */
    public void add(PageVersion version, Reading reading) {
        add(version, reading, Map.of());
    }

    /**
     * As {@link #add(PageVersion, Reading)}.
     *
     * @param keys by which sentences with mentions are known again on other pages, by the numbers of the sentences
     */
    public void add(PageVersion version, Reading reading, Map<Integer, Long> keys) {
        attempt(() -> writer.updateDocuments(block(version.id()), documents.of(version, reading, keys)));
    }

    /** Puts another reading in the place of the one that this page version has. */
    public void replace(PageVersion version, Reading reading) {
        add(version, reading);
    }

    /** Says which blocks are the templates of a round, in the place of what was said before. */
    public void templates(int round, Templates templates) {
        attempt(() -> {
            writer.deleteDocuments(RoundTemplates.term(round));
            for (Document block : RoundTemplates.documents(round, templates)) {
                writer.addDocument(block);
            }
        });
    }

    /** Moves the last round of a page version that was seen again unchanged. */
    public void extend(PageVersion version) {
        if (writer.getFieldNames().contains(Fields.LAST_ROUND)) {
            Term page = new Term(Fields.PAGE, Long.toString(version.id()));
            attempt(() -> writer.updateNumericDocValue(page, Fields.LAST_ROUND, version.lastRound()));
        }
    }

    /** Takes a page version out, as if it had never been there. */
    public void delete(long versionId) {
        attempt(() -> writer.deleteDocuments(block(versionId)));
    }

    /** Takes every page version out; the next {@link #commit} makes it final. For building the index anew. */
    public void deleteAll() {
        attempt(writer::deleteAll);
    }

    /**
     * Makes everything so far durable.
     *
     * @param highestCapture key of the last capture that is in the index; {@link #committed} gives it back
     */
    public void commit(long highestCapture) {
        attempt(() -> {
            writer.setLiveCommitData(
                    CommitNote.of(highestCapture, numbers).data().entrySet());
            writer.commit();
        });
    }

    /** The capture that the last commit named, empty if there was none yet. */
    public OptionalLong committed() {
        return CommitNote.of(data(writer)).highestCapture();
    }

    /** Joins all segments into one, in which the deleted documents are gone for good. */
    void mergeAll() {
        attempt(() -> writer.forceMerge(1));
    }

    private static Term block(long versionId) {
        return new Term(Fields.BLOCK, Long.toString(versionId));
    }

    /** Ends writing. What was not committed is dropped. */
    @Override
    public void close() {
        try (directory) {
            writer.rollback();
        } catch (IOException e) {
            throw IndexTrouble.of(folder, e);
        }
    }

    private void attempt(Step step) {
        try {
            step.run();
        } catch (IOException | AlreadyClosedException e) {
            throw IndexTrouble.of(folder, e);
        }
    }

    /** One call of Lucene. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
