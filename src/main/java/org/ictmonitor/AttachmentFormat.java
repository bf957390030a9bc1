package org.ictmonitor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of attached files that can be read. */
public enum AttachmentFormat implements Keyed {
    /** Portable Document Format, ISO 32000. */
    PDF("application/pdf"),
    /** A text of Word since 2007, ECMA-376. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** A workbook of Excel since 2007, ECMA-376. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** A text of OpenOffice or LibreOffice, ISO/IEC 26300. */
    ODT("application/vnd.oasis.opendocument.text");

    private final String mediaType;

    AttachmentFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As IANA registers it. */
    public String mediaType() {
        return mediaType;
    }

    /** The format that the ending of a path names, which is its key: {@code /orders/12.PDF} names PDF. */
    public static Optional<AttachmentFormat> named(String path) {
        return Keyed.of(
                AttachmentFormat.class,
                path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** The format of a media type, in lower case and without parameters. */
    public static Optional<AttachmentFormat> called(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }
}
