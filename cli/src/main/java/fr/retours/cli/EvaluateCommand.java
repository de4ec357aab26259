package fr.retours.cli;

import fr.retours.cli.config.CheckedCommand;
import fr.retours.cli.option.DataOption;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.ReaderOptions;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.RunReports;
import fr.retours.cli.terminal.TerminalMessages;
import fr.retours.corpus.fault.SkippedInput;
import fr.retours.indexer.evaluate.DecisionReview;
import fr.retours.indexer.evaluate.Evaluation;
import fr.retours.indexer.evaluate.GoldSet;
import fr.retours.indexer.evaluate.JudgedFact;
import fr.retours.indexer.evaluate.Reliability;
import fr.retours.indexer.evaluate.ReviewFile;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.load.StoredFacts;
import fr.retours.indexer.resolve.IdentityResolution;
import fr.retours.model.fact.RecapFacts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores what is extracted from recaps against an annotation. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer>, CheckedCommand {
    private final Console console;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--misses", descriptionKey = "option.misses")
    boolean misses;

    @Option(names = "--reliability", descriptionKey = "option.reliability")
    boolean reliability;

    @Option(names = "--decisions", descriptionKey = "option.decisions")
    boolean decisions;

    @Mixin
    private final ReaderOptions reader;

    @Parameters(index = "0", paramLabel = "ANNOTATION", arity = "0..1", descriptionKey = "parameter.gold")
    @Nullable
    Path gold;

    @Parameters(index = "1..*", paramLabel = "CHEMIN", arity = "0..*", descriptionKey = "parameter.paths")
    List<Path> paths = List.of();

    EvaluateCommand(Console console, EnvironmentDefaults environment) {
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
        if (decisions) {
            print(ReviewFile.read(folder));
            return ExitCode.DONE;
        }
        if (gold == null) {
            throw new CommandFailure(
                    ExitCode.USAGE, "error.missing-parameter", "ANNOTATION", "retours evaluate --help");
        }
        GoldSet annotation = GoldSet.read(gold);
        List<RecapFacts> facts = new ArrayList<>();
        List<SkippedInput> skipped =
                paths.isEmpty() ? stored(folder, facts) : read(new IndexerWiring(folder, reader), facts);
        RunReports.printSkipped(skipped, console);
        Evaluation evaluation = Evaluation.of(annotation, facts);
        if (!evaluation.absent().isEmpty()) {
            console.tell("evaluate.absent", String.join(", ", evaluation.absent()));
        }
        print(evaluation, console.out());
        return skipped.isEmpty() ? ExitCode.DONE : ExitCode.SKIPPED_INPUT;
    }

    private List<SkippedInput> read(IndexerWiring wiring, List<RecapFacts> facts) {
        reader.announce(console);
        List<SkippedInput> skipped = wiring.extractRun().run(paths, Function.identity(), facts::add);
        wiring.readingReport().forEach(console.err()::println);
        return skipped;
    }

    /** Gives what is indexed, as decisions by hand have it. */
    private static List<SkippedInput> stored(DataFolder folder, List<RecapFacts> facts) {
        DataOption.requireIndexed(folder);
        List<RecapFacts> extracted = StoredFacts.read(folder);
        IdentityResolution resolution =
                new IndexerWiring(folder).identification().resolve(extracted);
        extracted.stream().map(resolution::apply).forEach(facts::add);
        return List.of();
    }

    private void print(DecisionReview review) {
        if (review.rows().isEmpty()) {
            console.tell("evaluate.no-decisions");
            return;
        }
        console.out().printf(Locale.ROOT, "%-26s%7s%7s%7s%n", "", "n", "right", "P");
        review.rows()
                .forEach((kind, row) -> console.out()
                        .printf(
                                Locale.ROOT,
                                "%-26s%7d%7d%7.3f%n",
                                kind.slug(),
                                row.looked(),
                                row.right(),
                                (double) row.right() / row.looked()));
        console.out().flush();
    }

    private void print(Evaluation evaluation, PrintWriter out) {
        out.printf(Locale.ROOT, "%-26s%7s%7s%7s%5s%4s%4s%n", "", "P", "R", "F1", "tp", "fp", "fn");
        evaluation
                .scores()
                .forEach((row, score) -> out.printf(
                        Locale.ROOT,
                        "%-26s%7.3f%7.3f%7.3f%5d%4d%4d%n",
                        row,
                        score.precision(),
                        score.recall(),
                        score.f1(),
                        score.found(),
                        score.extra(),
                        score.missed()));
        out.printf(Locale.ROOT, "%-40s%7.3f%n", "overall", evaluation.overall());
        evaluation.recaps().forEach((recap, overall) -> out.printf(Locale.ROOT, "%-50s %.3f%n", recap, overall));
        if (reliability) {
            out.println(TerminalMessages.of("evaluate.reliability"));
            printReliability("", evaluation.judged(), out);
            for (String row : evaluation.scores().keySet()) {
                printReliability(
                        row,
                        evaluation.judged().stream()
                                .filter(one -> one.sort().slug().equals(row))
                                .toList(),
                        out);
            }
        }
        if (misses) {
            evaluation
                    .misses()
                    .forEach(one -> out.println(
                            String.join("\t", one.row(), one.missed() ? "missed" : "extra", one.recap(), one.fact())));
        }
        out.flush();
    }

    private static void printReliability(String row, List<JudgedFact> judged, PrintWriter out) {
        Reliability.of(judged)
                .forEach(bin -> out.printf(
                        Locale.ROOT,
                        "%-26s%.1f–%.1f%9d%9.3f%9.3f%n",
                        row,
                        bin.from(),
                        bin.to(),
                        bin.facts(),
                        bin.confidence(),
                        bin.right()));
    }
}
