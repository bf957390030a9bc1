package org.ictmonitor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ictmonitor.Aim;
import org.ictmonitor.Code;
import org.ictmonitor.CodeEntry;
import org.ictmonitor.Codebook;
import org.ictmonitor.Keyed;
import org.ictmonitor.config.CodebookComparison;
import org.ictmonitor.config.CodebookReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks and shows codebooks. */
@Command(
        name = "codebook",
        header = "Check a codebook, print its codes, or say what changed between two.",
        footer = {"", "Example:", "  ictmon codebook lint config/codebook/ict-tools.yaml"})
final class CodebookCommand {
    private final Session session;

    @Mixin
    @SuppressWarnings("UnusedVariable") // its subcommands have options of their own
    private final CommonOptions common = new CommonOptions();

    CodebookCommand(Session session) {
        this.session = session;
    }

    @Command(
            name = "lint",
            header = "Check a codebook: mistakes that stop it, and what deserves a second look.",
            footer = {"", "Example:", "  ictmon codebook lint config/codebook/ict-tools.yaml"})
    int lint(
            @Parameters(paramLabel = "FILE", arity = "0..1", description = "The codebook (default: the built-in one).")
                    @Nullable
                    Path file,
            @Mixin CommonOptions options) {
        Codebook codebook = read(file);
        List<CodebookComparison.Finding> findings = CodebookComparison.lint(codebook);
        findings.forEach(this::print);
        if (!options.quiet()) {
            session.err()
                    .println(codebook.name() + " (" + codebook.hash() + "): "
                            + codebook.entries().size() + " codes, " + findings.size() + " findings");
        }
        return 0;
    }

    @Command(
            name = "list",
            header = "Print the codes with their labels, kinds and categories.",
            footer = {"", "Example:", "  ictmon codebook list --format csv"})
    int list(
            @Parameters(paramLabel = "FILE", arity = "0..1", description = "The codebook (default: the built-in one).")
                    @Nullable
                    Path file,
            @Mixin CommonOptions options,
            @Mixin OutputOptions output) {
        Codebook codebook = read(file);
        RowsOf rows = new RowsOf("Codes", "code", "label", "label_uk", "kind", "categories");
        for (CodeEntry entry : codebook.entries()) {
            String categories =
                    entry.categories().stream().sorted().map(Keyed::key).collect(Collectors.joining(" "));
            rows.add(
                    entry.code().value(),
                    entry.label("en"),
                    entry.label("uk"),
                    entry.kind().key(),
                    categories);
        }
        output.write(session, options, rows.table("codebook " + codebook.name() + ", " + codebook.hash()));
        return 0;
    }

    @Command(
            name = "purposes",
            header = "Print the survey's purposes of using ICT and the rule by which each is counted.",
            footer = {"", "Example:", "  ictmon codebook purposes"})
    int purposes(
            @Parameters(paramLabel = "FILE", arity = "0..1", description = "The codebook (default: the built-in one).")
                    @Nullable
                    Path file,
            @Mixin CommonOptions options,
            @Mixin OutputOptions output) {
        Codebook codebook = read(file);
        RowsOf rows = new RowsOf("Purposes", "purpose", "label", "directions", "codes", "cues");
        for (Aim aim : codebook.aims()) {
            rows.add(
                    aim.key(),
                    aim.label("en"),
                    joined(aim.purposes().stream().sorted().map(Keyed::key)),
                    joined(aim.codes().stream().sorted().map(Code::value)),
                    String.join("; ", aim.cues()));
        }
        output.write(
                session,
                options,
                rows.table(
                        "codebook " + codebook.name() + ", " + codebook.hash(),
                        "A mention of a tool counts under a purpose if its direction, its code and a cue in its sentence"
                                + " fit; what is empty always fits."));
        return 0;
    }

    private static String joined(Stream<String> keys) {
        return keys.collect(Collectors.joining(" "));
    }

    @Command(
            name = "diff",
            header = "Say what changed between two versions of a codebook.",
            footer = {"", "Example:", "  ictmon codebook diff old.yaml config/codebook/ict-tools.yaml"})
    int diff(
            @Parameters(index = "0", paramLabel = "OLD", description = "The earlier file.") Path earlier,
            @Parameters(index = "1", paramLabel = "NEW", description = "The later file.") Path later,
            @Mixin CommonOptions options) {
        List<CodebookComparison.Finding> changes = CodebookComparison.diff(read(earlier), read(later));
        changes.forEach(this::print);
        if (changes.isEmpty() && !options.quiet()) {
            session.err().println("the two codebooks say the same");
        }
        return 0;
    }

    private void print(CodebookComparison.Finding finding) {
        session.out().println(finding.code() + ": " + finding.finding());
    }

    private Codebook read(@Nullable Path file) {
        return file == null ? CodebookReader.bundled() : CodebookReader.read(Main.path(session, file));
    }
}
