package org.ictmonitor.index;

/** How many lines a concordance has, and in how many sentences. */
final class LineTally {
    private long lines;
    private long sentences;
    private long repeated;

    /**
     * Adds a sentence.
     *
     * @param on how many pages it stands as a block of a template
     */
    void add(int count, long on) {
        lines += count;
        sentences += count > 0 ? 1 : 0;
        repeated += count * (on - 1);
    }

    /** Adds all sentences of another tally. */
    void add(LineTally other) {
        lines += other.lines;
        sentences += other.sentences;
        repeated += other.repeated;
    }

    long lines() {
        return lines;
    }

    /** Sentences with at least one line. */
    long sentences() {
        return sentences;
    }

    /** Lines on the further pages of blocks of templates. */
    long repeated() {
        return repeated;
    }
}
