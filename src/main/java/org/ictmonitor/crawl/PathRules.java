package org.ictmonitor.crawl;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ictmonitor.AttachmentFormat;

/** What a URL's path says without being asked for: its normal form, its kind of file, and whether it goes round in circles. */
final class PathRules {
    /** More levels than this are no page's address but a loop of relative links. */
    static final int MAX_SEGMENTS = 20;

    /** The same name so often in one path is a loop: {@code /a/b/a/b/a/b/a}. */
    static final int MAX_REPEATS = 3;

    /** More parameters than this are a faceted search, whose combinations have no end. */
    static final int MAX_PARAMETERS = 12;

    private static final Set<String> NOT_READ = Set.of(
            ("7z apk avi avif bin bmp bz2 cdr css csv deb djvu dmg doc docx dwg eot eps epub exe fb2 flac flv gif gz heic ico "
                            + "ics iso jar jpe jpeg jpg js kml kmz m4a m4v map mid mkv mobi mov mp3 mp4 mpeg mpg msi odp ods odt ogg ogv "
                            + "otf p7s pdf png pps ppt pptx ps psd rar rpm rtf svg svgz swf tar tgz tif tiff torrent ttf vcf vsd "
                            + "wav webm webmanifest webp wma wmv woff woff2 xls xlsm xlsx xz zip")
                    .split(" "));

    private PathRules() {}

    /** RFC 3986 section 5.2.4. */
    static String withoutDots(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.substring(1).split("/", -1);
        for (String segment : segments) {
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        String last = segments[segments.length - 1];
        boolean folder = last.equals(".") || last.equals("..");
        return "/" + String.join("/", kept) + (folder && !kept.isEmpty() ? "/" : "");
    }

    /**
     * Whether the ending names a picture, an archive, a document or another file that is not read.
     *
     * @param attachments whether attached files are read
     */
    static boolean isFileNotRead(String path, boolean attachments) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0
                && NOT_READ.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))
                && !(attachments && AttachmentFormat.named(name).isPresent());
    }

    /** Whether the URL looks like one of an endless series. */
    static boolean isTrap(String path, String query) {
        String[] segments = path.split("/");
        if (segments.length - 1 > MAX_SEGMENTS) {
            return true;
        }
        Map<String, Integer> counts = new HashMap<>();
        boolean repeats = Arrays.stream(segments)
                .filter(segment -> !segment.isEmpty())
                .anyMatch(segment -> counts.merge(segment, 1, Integer::sum) > MAX_REPEATS);
        return repeats || query.chars().filter(c -> c == '&').count() >= MAX_PARAMETERS;
    }
}
