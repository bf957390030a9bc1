package org.ictmonitor.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.ictmonitor.Dimension;
import org.ictmonitor.MentionFilter;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions from a campaign's index, as it was committed last when this was opened. Every answer about a round
 * depends on the pages of that round alone: neither later rounds, nor the order in which pages were added, nor how
 * Lucene laid them out makes a difference.
 *
 * <p>Safe for several threads. Every method throws {@link org.ictmonitor.MonitorException} if the index cannot be read,
 * and those that take a query if the query is wrong; {@link QueryReader} says what a query may hold.
 */
public final class PageSearch implements AutoCloseable {
    private final Path folder;
    private final Directory directory;
    private final DirectoryReader reader;
    private final CommitNote note;
    private final MentionNumbers numbers;
    private final Words words;
    private final Stretches stretches;
    private @Nullable PageOrder order;

    private PageSearch(Path folder, Directory directory, DirectoryReader reader, Words words, int least)
            throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.reader = reader;
        this.words = words;
        note = CommitNote.of(reader.getIndexCommit().getUserData());
        numbers = note.numbers();
        stretches = Stretches.of(reader, least);
    }

    /** Opens the index in that folder for reading. A run may go on writing to it. */
    public static PageSearch open(Path folder, Words words) {
        return open(folder, words, Stretches.LEAST);
    }

    /** @param least how many documents at least a thread goes through at once */
    static PageSearch open(Path folder, Words words, int least) {
        try {
            Directory directory = FSDirectory.open(folder);
            PageSearch search = new PageSearch(folder, directory, DirectoryReader.open(directory), words, least);
            if (!search.note.isReadable()) {
                search.close();
                throw IndexTrouble.otherVersion(folder);
            }
            return search;
        } catch (IOException e) {
            throw IndexTrouble.of(folder, e);
        }
    }

    /** The capture up to which the index goes, as the commit named it. */
    public OptionalLong committed() {
        return note.highestCapture();
    }

    /**
     * Counts mentions into cells. With {@link Dimension#CODE}, a mention counts in the cell of its code and in that of
     * every code above it, as far as these are within the filter's codes. There is no cell without a mention.
     *
     * @param by code, purpose, aspect, portal, language, month, zone, round, each at most once; none gives one cell
     * @return sorted by key
     */
    public List<Cell> count(MentionFilter filter, List<Dimension> by) {
        return attempt(() -> {
            MentionCount count = new MentionCount(numbers, filter, blocks(filter), by);
            for (LeafReaderContext segment : reader.leaves()) {
                count.add(segment.reader());
            }
            return count.cells();
        });
    }

    /** How many page versions the filter's round has on each of its portals and in its months, with mentions or without. */
    public Map<String, Long> pagesByPortal(MentionFilter filter) {
        return attempt(() -> {
            Map<String, Long> pages = new TreeMap<>();
            for (LeafReaderContext segment : reader.leaves()) {
                Pages.count(segment.reader(), filter, pages);
            }
            return pages;
        });
    }

    /** How many page versions a round has on each portal. */
    public Map<String, Long> pagesByPortal(int round) {
        return pagesByPortal(MentionFilter.all(round));
    }

    /** How many page versions the filter's round has on its portals and in its months, with mentions or without. */
    public long pages(MentionFilter filter) {
        return pagesByPortal(filter).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** What the index holds of a round. */
    public IndexStatus status(int round) {
        return attempt(() -> {
            StatusCount count = new StatusCount(numbers, MentionFilter.all(round), blocks(MentionFilter.all(round)));
            for (LeafReaderContext segment : reader.leaves()) {
                count.add(segment.reader());
            }
            return new IndexStatus(round, pages(MentionFilter.all(round)), committed(), count.tallies());
        });
    }

    /**
     * Finds pages with sentences that match.
     *
     * @param filter which sentences count; if it asks for codes, purposes or aspects, those with such a mention
     * @param limit hits at most
     */
    public SearchResult search(String query, MentionFilter filter, int limit) {
        StudyQuery read = new QueryReader(words).read(query);
        return attempt(() -> new PageFinder(reader, order(), numbers, filter, blocks(filter)).find(read, limit));
    }

    /**
     * Finds every place where a query matches; the context ends with the sentence.
     *
     * @param filter as for {@link #search}
     */
    public Concordance kwic(String query, MentionFilter filter, KwicOptions options) {
        StudyQuery read = new QueryReader(words).read(query);
        return attempt(
                () -> new PlaceFinder(reader, stretches, order(), numbers, filter, blocks(filter)).find(read, options));
    }

    /** Made when the first question asks for pages in order. */
    private synchronized PageOrder order() throws IOException {
        PageOrder known = order;
        if (known == null) {
            known = PageOrder.of(reader);
            order = known;
        }
        return known;
    }

    private BlockTable blocks(MentionFilter filter) throws IOException {
        return new BlockTable(RoundTemplates.read(reader, filter.round()));
    }

    @Override
    public void close() {
        try (directory) {
            reader.close();
        } catch (IOException e) {
            throw IndexTrouble.of(folder, e);
        }
    }

    private <T> T attempt(Question<T> question) {
        try {
            return question.answer();
        } catch (IOException | UncheckedIOException e) {
            throw IndexTrouble.of(folder, e);
        }
    }

    /** One call of Lucene. */
    @FunctionalInterface
    private interface Question<T> {
        T answer() throws IOException;
    }
}
