package org.ictmonitor.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;

/**
 * The commands by name. Only the one that is called is made: reading what all of them declare would take longer than
 * most of them run.
 */
final class Commands {
    private static final Map<String, Function<Session, Object>> BUILT = built();

    private Commands() {}

    private static Map<String, Function<Session, Object>> built() {
        Map<String, Function<Session, Object>> commands = new LinkedHashMap<>();
        commands.put("demo", DemoCommand::new);
        commands.put("init", InitCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("crawl", CrawlCommand::new);
        commands.put("import", ImportCommand::new);
        commands.put("status", StatusCommand::new);
        commands.put("search", SearchCommand::new);
        commands.put("kwic", KwicCommand::new);
        commands.put("table", TableCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("changes", ChangesCommand::new);
        commands.put("trend", TrendCommand::new);
        commands.put("keyness", KeynessCommand::new);
        commands.put("cooccur", CooccurCommand::new);
        commands.put("survey", SurveyCommand::new);
        commands.put("history", HistoryCommand::new);
        commands.put("report", ReportCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("prune", PruneCommand::new);
        commands.put("verify", VerifyCommand::new);
        commands.put("reindex", ReindexCommand::new);
        commands.put("retag", RetagCommand::new);
        commands.put("cron", CronCommand::new);
        commands.put("codebook", CodebookCommand::new);
        commands.put("annotate", AnnotateCommand::new);
        commands.put("extract", ExtractCommand::new);
        commands.put("robots", RobotsCommand::new);
        commands.put("erase", EraseCommand::new);
        commands.put("sample", SampleCommand::new);
        commands.put("agree", AgreeCommand::new);
        commands.put("validate", ValidateCommand::new);
        commands.put("evaluate", EvaluateCommand::new);
        commands.put("generate-completion", session -> completion());
        return commands;
    }

    private static CommandLine completion() {
        CommandLine completion = new CommandLine(new GenerateCompletion());
        completion
                .getCommandSpec()
                .usageMessage()
                .footer(
                        "",
                        "Example:",
                        "  ictmon generate-completion > ~/.local/share/bash-completion/completions/ictmon");
        return completion;
    }

    /** Adds the command that is called to the program, or all of them if it is none of those that stand alone. */
    static void addCalled(CommandLine program, Session session, String... arguments) {
        String name = arguments.length == 0 ? "" : arguments[0];
        Optional.ofNullable(BUILT.get(name))
                .filter(command -> !name.equals("generate-completion")) // it writes down all the others
                .ifPresentOrElse(
                        command -> program.addSubcommand(name, command.apply(session)), () -> addAll(program, session));
    }

    /** Adds every command. */
    static void addAll(CommandLine program, Session session) {
        BUILT.forEach((name, command) -> program.addSubcommand(name, command.apply(session)));
    }
}
