package fr.retours.cli;

import fr.retours.cli.config.CheckedCommand;
import fr.retours.cli.option.DataOption;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.ReaderOptions;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.RunReports;
import fr.retours.corpus.fault.SkippedInput;
import fr.retours.indexer.FactsJson;
import fr.retours.indexer.reader.QuestionCount;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads, extracts and resolves without any store; facts as JSON lines on standard output. */
@Command(name = "extract")
final class ExtractCommand implements Callable<Integer>, CheckedCommand {
    private final Console console;

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final ReaderOptions reader;

    @Option(names = "--dry-run", descriptionKey = "option.reader-dry-run")
    boolean dryRun;

    @Parameters(paramLabel = "CHEMIN", arity = "1..*", descriptionKey = "parameter.paths")
    List<Path> paths = List.of();

    ExtractCommand(Console console, EnvironmentDefaults environment) {
        this.console = console;
        this.reader = new ReaderOptions(environment);
    }

    @Override
    public List<Runnable> checks() {
        return reader.checks();
    }

    @Override
    public Integer call() {
        var folder = data.folder();
        if (dryRun) {
            QuestionCount count = reader.counted();
            new IndexerWiring(folder, reader).forecast(paths, false, count).forEach(console.out()::println);
            return ExitCode.DONE;
        }
        reader.announce(console);
        var wiring = new IndexerWiring(folder, reader);
        List<SkippedInput> skipped = wiring.extractRun().run(paths, FactsJson::write, console.out()::println);
        wiring.readingReport().forEach(console.err()::println);
        RunReports.printSkipped(skipped, console);
        return skipped.isEmpty() ? ExitCode.DONE : ExitCode.SKIPPED_INPUT;
    }
}
