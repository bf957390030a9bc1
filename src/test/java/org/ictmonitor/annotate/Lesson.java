package org.ictmonitor.annotate;

/** A sentence that a net is taught from. Never changed after. */
final class Lesson {
    final int outcome;
    /** By their numbers, for each place. */
    final int[][] names;
    /** Whether a mention stands there, for each place. */
    final boolean[] mention;

    final int mentions;

    Lesson(int outcome, int[][] names, boolean[] mention) {
        this.outcome = outcome;
        this.names = names;
        this.mention = mention;
        int count = 0;
        for (boolean is : mention) {
            count += is ? 1 : 0;
        }
        this.mentions = count;
    }

    int places() {
        return names.length;
    }
}
