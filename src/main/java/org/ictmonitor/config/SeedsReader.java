package org.ictmonitor.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ictmonitor.Keyed;
import org.ictmonitor.MonitorException;
import org.ictmonitor.Portal;
import org.ictmonitor.PortalCategory;
import org.ictmonitor.Seed;

/**
 * Reads a file of seeds: {@code portal,url,name,institution_type,district,category}, one start URL a line, lines that
 * begin with {@code #} left out. Several lines of one portal are several start URLs of it. Cells may be separated by
 * semicolons or tabs too, as spreadsheets do by the country's habit.
 */
public final class SeedsReader {
    private static final List<String> COLUMNS =
            List.of("portal", "url", "name", "institution_type", "district", "category");
    private static final int PORTS = 65_536;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private final Path file;
    private final Map<String, Portal> portals = new HashMap<>();
    private final Map<URI, Long> lines = new HashMap<>();

    private SeedsReader(Path file) {
        this.file = file;
    }

    /**
     * The seeds of a file, in its order.
     *
     * @throws MonitorException naming file, line and column of what is wrong
     */
    public static List<Seed> read(Path file) {
        String text = TextFile.read(file, "file of seeds");
        CSVFormat format = FORMAT.builder().setDelimiter(delimiter(text)).get();
        try (CSVParser rows = CSVParser.parse(text, format)) {
            return new SeedsReader(file).seeds(rows);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage()).replaceFirst("^[\\w.]+Exception: ", "");
            throw MonitorException.wrong(
                    file + ": cannot be read as CSV (" + why + "); expected the columns " + String.join(",", COLUMNS));
        }
    }

    /** What stands between the cells of the first line that is no comment: spreadsheets write semicolons or tabs too. */
    private static char delimiter(String text) {
        String header =
                text.lines().filter(line -> !line.startsWith("#")).findFirst().orElse("");
        if (header.indexOf(',') >= 0) {
            return ',';
        }
        return header.indexOf('\t') >= 0 ? '\t' : ';';
    }

    private List<Seed> seeds(CSVParser rows) {
        checkColumns(rows.getHeaderNames());
        List<Seed> seeds = new ArrayList<>();
        for (CSVRecord row : rows) {
            seeds.add(seed(row, rows.getCurrentLineNumber()));
        }
        if (seeds.isEmpty()) {
            throw MonitorException.wrong(file + ": there is no seed in it; expected a line a start URL");
        }
        return seeds;
    }

    private void checkColumns(List<String> header) {
        for (String column : header) {
            if (!COLUMNS.contains(column)) {
                throw wrong(1, "unknown column '" + column + "'; did you mean '" + Nearest.to(column, COLUMNS) + "'?");
            }
        }
        for (String column : COLUMNS) {
            if (!header.contains(column)) {
                throw wrong(1, "the column '" + column + "' is missing; expected " + String.join(",", COLUMNS));
            }
        }
    }

    private Seed seed(CSVRecord row, long line) {
        if (!row.isConsistent()) {
            throw wrong(line, "expected " + COLUMNS.size() + " cells, found " + row.size());
        }
        Portal portal = portal(row, line);
        Portal known = portals.putIfAbsent(portal.id(), portal);
        if (known != null && !known.equals(portal)) {
            throw wrong(
                    line,
                    "portal '" + portal.id() + "' has another name, type, district or category in an"
                            + " earlier line; make them the same");
        }
        URI url = url(row.get("url"), line);
        Long earlier = lines.putIfAbsent(url, line);
        if (earlier != null) {
            throw wrong(line, "the URL " + url + " stands already in line " + earlier + "; keep one of them");
        }
        return new Seed(portal, url);
    }

    private Portal portal(CSVRecord row, long line) {
        String id = row.get("portal");
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw wrong(line, "portal is '" + id + "'; expected a short name of letters, digits, dots and hyphens");
        }
        String category = row.get("category");
        return new Portal(
                id,
                row.get("name").isEmpty() ? id : row.get("name"),
                cell(row, "institution_type"),
                cell(row, "district"),
                Keyed.of(PortalCategory.class, category)
                        .orElseThrow(() -> wrong(
                                line,
                                "category is '" + category + "'; expected one of "
                                        + Keyed.keys(PortalCategory.class))));
    }

    private URI url(String text, long line) {
        try {
            URI url = inAscii(new URI(text));
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (url.getRawUserInfo() != null) {
                throw wrong(line, "a URL with a user name or password; take them out, since nothing is signed in to");
            }
            if (web && url.getHost() != null && url.getPort() != 0 && url.getPort() < PORTS) {
                return url;
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            String why = e instanceof URISyntaxException syntax ? syntax.getReason() : e.getMessage();
            throw wrong(line, "'" + text + "' is no URL (" + why + "); expected one as https://example.org/");
        }
        throw wrong(line, "'" + text + "' is no URL of a page; expected one as https://example.org/");
    }

    /** A host in letters of another script has a form in ASCII (IDNA, RFC 3490), by which the network knows it. */
    private static URI inAscii(URI url) throws URISyntaxException {
        String authority = url.getRawAuthority();
        if (url.getHost() != null || authority == null || authority.indexOf('@') >= 0) {
            return url;
        }
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String port = colon < 0 ? "" : authority.substring(colon);
        String rest = url.toString().substring(url.getScheme().length() + "://".length() + authority.length());
        return new URI(url.getScheme() + "://" + IDN.toASCII(host) + port + rest);
    }

    private static Optional<String> cell(CSVRecord row, String column) {
        return Optional.of(row.get(column)).filter(text -> !text.isEmpty());
    }

    private MonitorException wrong(long line, String message) {
        return MonitorException.wrong(file + ":" + line + ": " + message);
    }
}
