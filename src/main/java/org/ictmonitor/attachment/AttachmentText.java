package org.ictmonitor.attachment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ictmonitor.AttachmentFailure;
import org.ictmonitor.AttachmentFormat;
import org.ictmonitor.Block;

/** What came of an attached file. */
sealed interface AttachmentText {
    /**
     * Its text.
     *
     * @param title that the file gives itself, empty if none
     * @param created the day on which it says that it was made
     * @param modified the day on which it says that it was saved last
     * @param blocks in the order of the file, links as they stand in it
     */
    record Found(
            AttachmentFormat format,
            String title,
            Optional<LocalDate> created,
            Optional<LocalDate> modified,
            List<Block> blocks)
            implements AttachmentText {
        public Found {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Why there is none.
     *
     * @param why for a person: what was found, and against which limit
     */
    record Failed(AttachmentFailure failure, String why) implements AttachmentText {}
}
