package org.ictmonitor.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.ictmonitor.AttachmentFormat;

/**
 * The format of a file by its bytes alone, since names and Content-Types are often wrong. Nothing is unpacked: of a ZIP
 * file, the names in its central directory tell (PKWARE's APPNOTE, sections 4.3.12 and 4.3.16).
 */
final class FileFormat {
    /** Readers of PDF look for its mark in so many bytes (ISO 32000-1, annex H, note 13). */
    private static final int PDF_HEAD = 1024;

    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;

    /** The part that holds the text comes early; a directory with more names is not searched to its end. */
    private static final int MOST_NAMES = 10_000;

    private static final byte[] COMPOUND_FILE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private FileFormat() {}

    static Optional<AttachmentFormat> of(byte[] file) {
        if (find(file, 0, PDF_HEAD, "%PDF-".getBytes(StandardCharsets.US_ASCII)) >= 0) {
            return Optional.of(AttachmentFormat.PDF);
        }
        boolean zip = find(file, 0, 1, new byte[] {'P', 'K', 3, 4}) == 0;
        return zip ? packed(file) : Optional.empty();
    }

    /** Whether it is an Office file that was given a password: then it is packed into a compound file (MS-OFFCRYPTO 2.3.4.4). */
    static boolean isLocked(byte[] file) {
        return find(file, 0, 1, COMPOUND_FILE) == 0
                && find(file, 0, file.length, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE)) >= 0;
    }

    private static Optional<AttachmentFormat> packed(byte[] file) {
        if (isOpenDocumentText(file)) {
            return Optional.of(AttachmentFormat.ODT);
        }
        Set<String> names = names(file);
        if (names.contains("word/document.xml")) {
            return Optional.of(AttachmentFormat.DOCX);
        }
        return names.contains("xl/workbook.xml") ? Optional.of(AttachmentFormat.XLSX) : Optional.empty();
    }

    /** The media type stands at a fixed place, so that it can be told without unpacking (OpenDocument 1.2, part 3, 3.3). */
    private static boolean isOpenDocumentText(byte[] file) {
        byte[] mark = ("mimetype" + AttachmentFormat.ODT.mediaType()).getBytes(StandardCharsets.US_ASCII);
        int at = find(file, 0, 128, mark);
        boolean longer =
                at >= 0 && at + mark.length < file.length && file[at + mark.length] == '-'; // a template, a master
        return at >= 0 && !longer;
    }

    private static Set<String> names(byte[] file) {
        Set<String> names = new HashSet<>();
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = endOfDirectory(bytes);
        int at = end < 0 ? -1 : bytes.getInt(end + 16);
        while (at >= 0 && at + ENTRY_LENGTH <= file.length && bytes.getInt(at) == ENTRY && names.size() < MOST_NAMES) {
            int length = bytes.getShort(at + 28) & 0xffff;
            int name = at + ENTRY_LENGTH;
            names.add(new String(file, name, Math.min(length, file.length - name), StandardCharsets.UTF_8));
            at = name + length + (bytes.getShort(at + 30) & 0xffff) + (bytes.getShort(at + 32) & 0xffff);
        }
        return names;
    }

    private static int endOfDirectory(ByteBuffer bytes) {
        int last = bytes.capacity() - END_LENGTH;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (bytes.getInt(at) == END_OF_DIRECTORY) {
                return at;
            }
        }
        return -1;
    }

    /** The first place of a mark that begins in a range, -1 if there is none. */
    private static int find(byte[] file, int from, int to, byte[] mark) {
        int last = Math.min(to, file.length - mark.length + 1);
        for (int at = from; at < last; at++) {
            int same = 0;
            while (same < mark.length && file[at + same] == mark[same]) {
                same++;
            }
            if (same == mark.length) {
                return at;
            }
        }
        return -1;
    }
}
