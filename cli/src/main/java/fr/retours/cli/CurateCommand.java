package fr.retours.cli;

import fr.retours.api.admin.EditorQuestion;
import fr.retours.api.admin.SecondReadings;
import fr.retours.cli.config.CheckedCommand;
import fr.retours.cli.option.DataOption;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.ReaderOptions;
import fr.retours.cli.serve.ChildAnswer;
import fr.retours.cli.serve.OpenQuestion;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.indexer.load.CorpusIdentification;
import fr.retours.indexer.load.StoredFacts;
import fr.retours.indexer.reader.LanguageModel;
import fr.retours.indexer.reader.NoAnswerException;
import fr.retours.indexer.resolve.IdentityResolution;
import fr.retours.indexer.suggest.ReadingDifference;
import fr.retours.indexer.suggest.SuggestedDecision;
import fr.retours.indexer.suggest.YamlLines;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.port.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Suggests lines for the curation file, from what is indexed. Needs no store to be up. */
@Command(name = "curate")
final class CurateCommand implements Callable<Integer>, CheckedCommand {
    private final Console console;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit-suggestions")
    int limit = 20;

    @Option(names = "--json", descriptionKey = "option.curate-json")
    boolean json;

    @Option(names = "--second", paramLabel = "RÉCAP", descriptionKey = "option.curate-second")
    @Nullable
    String second;

    @Mixin
    private final ReaderOptions reader;

    CurateCommand(Console console, EnvironmentDefaults environment) {
        this.console = console;
        this.reader = new ReaderOptions(environment);
    }

    @Override
    public List<Runnable> checks() {
        return reader.checks();
    }

    @Override
    public Integer call() {
        CommandFailure.refuseIf(limit < 1, "error.no-limit", limit);
        var folder = data.indexed();
        var wiring = new IndexerWiring(folder, reader);
        CorpusIdentification identification = wiring.identification();
        List<RecapFacts> extracted = StoredFacts.read(folder);
        IdentityResolution resolution = identification.resolve(extracted);
        if (second != null) {
            return readAgain(second, wiring, extracted, resolution);
        }
        List<RecapFacts> resolved = extracted.stream().map(resolution::apply).toList();
        List<SuggestedDecision> all = wiring.suggester().suggest(resolved, resolution, identification.curation());
        List<SuggestedDecision> shown = all.stream().limit(limit).toList();
        if (json) {
            console.out()
                    .println(ChildAnswer.write(
                            new Page<>(shown.stream().map(OpenQuestion::of).toList(), all.size())));
            return ExitCode.DONE;
        }
        YamlLines.lines(shown, LocalDate.now(ZoneId.systemDefault())).forEach(console.out()::println);
        console.tell("curate.how", shown.size(), all.size(), folder.curation());
        return ExitCode.DONE;
    }

    /** Has a language model read a recap beside what is shown of it, and tells what it says otherwise. */
    private int readAgain(String id, IndexerWiring wiring, List<RecapFacts> extracted, IdentityResolution resolution) {
        LanguageModel model = reader.model().orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "error.second"));
        RecapFacts stored = extracted.stream()
                .filter(one -> one.recap().id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new CommandFailure("error.no-recap", id));
        reader.announce(console);
        try {
            RecapFacts read = wiring.secondReading().of(stored, model);
            List<ReadingDifference> found =
                    ReadingDifference.between(resolution.apply(stored), resolution.asRead(read), model.name());
            tell(new SecondReadings.SecondReading(
                    SecondReadings.ReadingPhase.READ,
                    model.name(),
                    "",
                    found.stream().map(OpenQuestion::of).toList()));
            return ExitCode.DONE;
        } catch (NoAnswerException e) {
            tell(SecondReadings.SecondReading.without(SecondReadings.ReadingPhase.FAILED, e.sentence()));
            return json ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private void tell(SecondReadings.SecondReading reading) {
        if (json) {
            console.out().println(ChildAnswer.write(reading));
            return;
        }
        if (!reading.trouble().isEmpty()) {
            console.err().println(reading.trouble());
        }
        for (SecondReadings.ReadDifference one : reading.differences()) {
            tell("curate.shown", one.shown());
            tell("curate.read", one.read());
            one.choices().stream()
                    .limit(1)
                    .map(EditorQuestion.Choice::decision)
                    .forEach(line -> console.out().println("  " + line.kind() + ": {" + line.fields() + "}"));
        }
    }

    private void tell(String how, SecondReadings.@Nullable ToldFact fact) {
        if (fact != null) {
            console.say(how, fact.statement(), fact.quote());
        }
    }
}
