package org.ictmonitor.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.ictmonitor.MonitorException;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.report.Concordances;
import org.ictmonitor.report.Format;
import org.ictmonitor.report.Renderer;
import org.ictmonitor.report.WrappedText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where rows go and in what form. */
final class OutputOptions {
    /** What to do about a file that could not be written for another reason than a full disk. */
    static final String WHERE = "check that its folder is there and that you may write there";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            converter = Keys.FormatKey.class,
            description = "table, csv, tsv, json, jsonl or md (default: table).")
    private Format format = Format.TABLE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the rows to this file instead of standard output.")
    private @Nullable Path output;

    @Option(names = "--bom", description = "Begin CSV with a byte order mark, by which Excel knows UTF-8.")
    private boolean bom;

    @Option(names = "--notes", description = "Put units, n, dates and coverage into the output, as # lines.")
    private boolean notes;

    @Option(
            names = "--unmasked",
            description = "Show telephone numbers, e-mail addresses and names of persons, which are masked otherwise.")
    private boolean unmasked;

    Format format() {
        return format;
    }

    /** Whether more than one table may be written: people read several one below the other, programs and files hold one. */
    boolean holdsSeveral() {
        return format.isForPeople() && output == null;
    }

    /** As {@link #write}, with a concordance's lines aligned at what matched where people read them. */
    void writeLines(OpenResults results, CommonOptions common, ResultTable lines) {
        ResultTable masked = masked(lines, results.masking());
        Session session = results.session();
        put(session, common, format == Format.TABLE ? Concordances.aligned(masked, session.terminalWidth()) : masked);
    }

    private ResultTable masked(ResultTable table, Masking masking) {
        return unmasked ? table : masking.of(table);
    }

    /** Writes rows of a campaign, whose contacts of offices may stay. */
    void write(OpenResults results, CommonOptions common, ResultTable rows) {
        put(results.session(), common, masked(rows, results.masking()));
    }

    /** Writes rows that belong to no campaign. */
    void write(Session session, CommonOptions common, ResultTable rows) {
        put(session, common, masked(rows, Masking.STRICT));
    }

    /** Writes the rows where the user wants them and the notes where they do not stand between rows. */
    private void put(Session session, CommonOptions common, ResultTable table) {
        Path file = output;
        OptionalInt width = file == null
                ? session.terminalWidth().map(OptionalInt::of).orElse(OptionalInt.empty())
                : OptionalInt.empty();
        Renderer renderer = new Renderer(format, width, bom, notes);
        if (file == null) {
            render(renderer, table, session.out());
            session.out().flush();
        } else {
            toFile(renderer, table, Main.path(session, file));
        }
        if (!renderer.writesNotes() && !common.quiet()) {
            table.notes().stream()
                    .flatMap(
                            note -> session
                                    .terminalWidth()
                                    .map(columns -> WrappedText.lines(note, columns))
                                    .orElse(List.of(note))
                                    .stream())
                    .forEach(session.err()::println);
        }
    }

    private static void toFile(Renderer renderer, ResultTable table, Path file) {
        try (Writer out = Files.newBufferedWriter(file)) {
            renderer.write(table, out);
        } catch (IOException e) {
            throw MonitorException.unwritten(file + ": the rows cannot be written", WHERE, e);
        }
    }

    private static void render(Renderer renderer, ResultTable table, Appendable out) {
        try {
            renderer.write(table, out);
        } catch (IOException e) {
            throw MonitorException.unwritten("the rows cannot be written", WHERE, e);
        }
    }
}
