package fr.retours.cli;

import fr.retours.cli.ask.CypherCommand;
import fr.retours.cli.ask.McpCommand;
import fr.retours.cli.config.ConfigCommand;
import fr.retours.cli.config.ConfigurationCheck;
import fr.retours.cli.key.KeyCommand;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.FailureMessages;
import fr.retours.cli.terminal.UsageErrors;
import fr.retours.cli.watch.WatchCommand;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.load.RunReport;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        bridgeLogs();
        System.exit(run(System.getenv(), Console.ofProcess(), arguments));
    }

    /** Leads what libraries log by Java's own means into the one log. */
    static void bridgeLogs() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /**
     * Runs the command.
     *
     * @return 0 done, 1 failed, 2 done with some input skipped, 64 wrong usage
     */
    public static int run(Map<String, String> variables, Console console, String... arguments) {
        return commands(new EnvironmentDefaults(variables), console).execute(arguments);
    }

    /** Returns the command with all its subcommands, ready to parse. */
    static CommandLine commands(EnvironmentDefaults environment, Console console) {
        var commands = new CommandLine(new RetoursCommand());
        commands.addSubcommand(new DemoCommand(console, environment));
        commands.addSubcommand(new IndexCommand(console, environment));
        commands.addSubcommand(new WatchCommand(
                console,
                environment,
                folder -> {
                    var wiring = new IndexerWiring(folder);
                    return new WatchCommand.Reading(wiring.pageRules(), wiring.extraction());
                },
                new WatchCommand.StoreUpdate() {
                    @Override
                    public RunReport with(WatchCommand.StoreChoice given, Collection<Path> inputs, Set<RecapId> gone) {
                        return new WritableStores(given.stores(), environment, inputs, console)
                                .follow(given.reader(), gone);
                    }

                    @Override
                    public String forecast(WatchCommand.StoreChoice given, Collection<Recap> recaps) {
                        var count = given.reader().counted();
                        return new IndexerWiring(new DataFolder(given.stores().data()), given.reader())
                                .forecast(recaps, count);
                    }
                }));
        commands.addSubcommand(new ServeCommand(console, environment));
        commands.addSubcommand(ConfigCommand.commandLine(console, environment, new ServeCommand(console, environment)));
        commands.addSubcommand(new ExtractCommand(console, environment));
        commands.addSubcommand(new EvaluateCommand(console, environment));
        commands.addSubcommand(new SearchCommand(console, environment));
        commands.addSubcommand(new QueriesCommand(console));
        commands.addSubcommand(AskCommand.commands(console, environment));
        commands.addSubcommand(new McpCommand(console, environment, System.in));
        commands.addSubcommand(new CypherCommand(console, environment, System.in));
        commands.addSubcommand(new AnalyzeCommand(console));
        commands.addSubcommand(new CurateCommand(console, environment));
        commands.addSubcommand(new ExplainCommand(console));
        commands.addSubcommand(new AboutCommand(console));
        commands.addSubcommand(new ForgetCommand(console, environment));
        commands.addSubcommand(ExportCommand.command(console, environment));
        commands.addSubcommand(KeyCommand.commands(console));
        commands.addSubcommand(new BackupCommand(console));
        commands.addSubcommand(new RestoreCommand(console, environment));
        commands.addSubcommand(new VerifyCommand(console, environment));
        commands.addSubcommand(new StatusCommand(console));
        commands.addSubcommand("package", LauncherCommand.commandLine("package", "image"));
        commands.addSubcommand("test", LauncherCommand.commandLine("test"));
        commands.setOut(console.out());
        commands.setErr(console.err());
        commands.setDefaultValueProvider(environment);
        commands.setParameterExceptionHandler(UsageErrors::explain);
        commands.setExecutionExceptionHandler(Main::explain);
        commands.setUsageHelpAutoWidth(true);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        ConfigurationCheck.on(commands, environment);
        return commands;
    }

    /** The last handler: whatever happened, one line for the user; the stack trace only in the log. */
    private static int explain(Exception failure, CommandLine command, @Nullable ParseResult parsed) {
        PrintWriter err = command.getErr();
        err.println(FailureMessages.messageOf(failure));
        return FailureMessages.exitCodeOf(failure);
    }
}
