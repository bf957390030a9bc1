package org.ictmonitor.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ictmonitor.Codebook;
import org.ictmonitor.MonitorException;
import org.ictmonitor.analysis.ResultTable;
import org.ictmonitor.analysis.reliability.CodedSheet;
import org.ictmonitor.analysis.reliability.NominalAgreement;
import org.ictmonitor.analysis.reliability.SheetAgreement;
import org.ictmonitor.config.CodebookReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reliability of coders. */
@Command(
        name = "agree",
        header = "Say how far coders agree: Krippendorff's alpha with its interval, percent agreement, by code.",
        description = {
            "Takes two or more filled-in sheets of 'ictmon sample'. Sentences that fewer than two coders coded are left out;"
                    + " where nothing is shared, or nothing varies, alpha is undefined.",
            "--column takes any column of any sheets that share a column 'id', its cells as nominal values."
        },
        footer = {"", "Example:", "  ictmon agree sheet-1.csv sheet-2.csv"})
final class AgreeCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(arity = "2..*", paramLabel = "SHEET", description = "A sheet a coder.")
    private List<Path> sheets = List.of();

    @Option(names = "--column", paramLabel = "NAME", description = "Compare this column instead of codes and purposes.")
    private @Nullable String column;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "Seed of the bootstrap (default: 1).")
    private long seed;

    @Option(names = "--codebook", paramLabel = "FILE", description = "Another codebook than the one that is built in.")
    private @Nullable Path codebook;

    AgreeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Main.logLevel(common.verbose());
        String chosen = column;
        output.write(session, common, chosen == null ? codes() : values(chosen));
        return 0;
    }

    private ResultTable codes() {
        return new SheetAgreement(coded(session, sheets, codebook), seed).table();
    }

    /** Filled-in sheets; what is no code is named on stderr and counts as not coded. */
    static List<CodedSheet> coded(Session session, List<Path> files, @Nullable Path codebook) {
        Codebook codes =
                codebook == null ? CodebookReader.bundled() : CodebookReader.read(Main.path(session, codebook));
        List<String> unread = new ArrayList<>();
        List<CodedSheet> coded = files.stream()
                .map(file -> SheetFile.read(session, file).coded(codes, unread))
                .toList();
        unread.forEach(session.err()::println);
        if (!unread.isEmpty()) {
            session.err().println("cells that could not be read and count as not coded: " + unread.size());
        }
        if (coded.stream().allMatch(sheet -> sheet.units().isEmpty())) {
            throw MonitorException.wrong(
                    "nothing is filled in on these sheets: the column 'codes' takes codes, or none");
        }
        return coded;
    }

    private ResultTable values(String chosen) {
        List<Map<String, String>> values = sheets.stream()
                .map(file -> SheetFile.read(session, file).column(chosen))
                .toList();
        List<List<Optional<String>>> units = values.stream()
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .sorted()
                .map(id -> values.stream()
                        .map(each -> Optional.ofNullable(each.get(id)))
                        .toList())
                .toList();
        return SheetAgreement.ofValues(chosen, new NominalAgreement(values.size(), units), seed);
    }
}
