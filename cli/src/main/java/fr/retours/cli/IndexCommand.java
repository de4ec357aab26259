package fr.retours.cli;

import fr.retours.indexer.load.IndexRun;
import fr.retours.indexer.load.RunReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads files and folders into both stores. */
@Command(name = "index")
final class IndexCommand implements Callable<Integer> {
    private final Console console;
    private final Environment environment;

    @Mixin
    private final StoreOptions stores = new StoreOptions();

    @Option(names = "--prune", descriptionKey = "option.prune")
    boolean prune;

    @Option(names = "--take-over", descriptionKey = "option.take-over")
    boolean takeOver;

    @Parameters(paramLabel = "CHEMIN", arity = "1..*", descriptionKey = "parameter.paths")
    List<Path> paths = List.of();

    IndexCommand(Console console, Environment environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        RunReport report = new Indexing(stores, environment, console).with("index", (folder, open) -> {
            try (var progress = RunProgress.on(console)) {
                IndexRun run = Indexing.run(folder, open, progress);
                if (takeOver) {
                    run.takeOver();
                }
                return run.run(paths, prune);
            }
        });
        RunReports.print(report, console);
        return report.skipped().isEmpty() ? ExitCode.DONE : ExitCode.SKIPPED_INPUT;
    }
}
