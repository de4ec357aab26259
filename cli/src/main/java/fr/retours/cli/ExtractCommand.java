package fr.retours.cli;

import fr.retours.cli.option.ReaderOptions;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.indexer.FactsJson;
import fr.retours.indexer.corpus.SkippedInput;
import fr.retours.indexer.folder.DataFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads, extracts and resolves without any store; facts as JSON lines on standard output. */
@Command(name = "extract")
final class ExtractCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--data", paramLabel = "DOSSIER", descriptionKey = "option.data")
    Path data = Path.of("data");

    @Mixin
    ReaderOptions reader = new ReaderOptions();

    @Parameters(paramLabel = "CHEMIN", arity = "1..*", descriptionKey = "parameter.paths")
    List<Path> paths = List.of();

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var wiring = new Wiring(new DataFolder(data), reader);
        List<SkippedInput> skipped = wiring.extractRun().run(paths, FactsJson::write, console.out()::println);
        wiring.readingReport().forEach(console.err()::println);
        skipped.stream().map(SkippedInput::message).forEach(console.err()::println);
        return skipped.isEmpty() ? ExitCode.DONE : ExitCode.SKIPPED_INPUT;
    }
}
