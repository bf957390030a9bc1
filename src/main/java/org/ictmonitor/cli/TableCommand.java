package org.ictmonitor.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ictmonitor.Dimension;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.analysis.TableName;
import org.ictmonitor.analysis.Tables;
import org.ictmonitor.report.Pivot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints one of the study's tables. */
@Command(
        name = "table",
        header = "Count mentions: tools, matrix (tool x purpose), purposes, services, documents, portals.",
        description = "A parent's row, as viber, counts its kinds, as viber.community, as well."
                + " 'ictmon explain' with the same filters shows the mentions behind a cell.",
        footer = {"", "Example:", "  ictmon table matrix --by district --format csv -o matrix.csv"})
final class TableCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final CampaignOption campaign = new CampaignOption();

    @Mixin
    private final RoundOption round = new RoundOption();

    @Mixin
    private final FilterOptions filters = new FilterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(
            paramLabel = "NAME",
            converter = Keys.TableKey.class,
            description = "tools, matrix, purposes, services, documents or portals.")
    private TableName name = TableName.MATRIX;

    @Option(
            names = "--by",
            paramLabel = "GROUP",
            split = ",",
            converter = Keys.DimensionKey.class,
            description = "Group by portal, district, type, category, lang, month or round.")
    private List<Dimension> by = List.of();

    TableCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (OpenResults results = OpenResults.open(session, common, campaign)) {
            Tables tables = results.tables("en");
            ResultTable table = tables.table(name, results.rounds(round), filters.question(), by);
            boolean wide = name == TableName.MATRIX && output.format().isForPeople();
            output.write(results, common, wide ? wide(table) : table);
            return 0;
        }
    }

    /** A row has room for one number a purpose; where the others are stands above the notes, which speak of them. */
    private static ResultTable wide(ResultTable matrix) {
        Stream<String> shown = Stream.of("Shown are mentions. Pages, portals and portal_share with low and high of each"
                + " cell: --format csv, tsv, json or jsonl.");
        List<String> notes = Stream.concat(shown, matrix.notes().stream()).toList();
        return Pivot.wide(matrix, "purpose", "mentions").withNotes(notes);
    }
}
