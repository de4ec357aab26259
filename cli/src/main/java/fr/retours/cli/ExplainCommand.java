package fr.retours.cli;

import fr.retours.cli.option.DataOption;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.explain.IdExplainer;
import fr.retours.indexer.load.CorpusIdentification;
import fr.retours.indexer.load.StoredFacts;
import fr.retours.indexer.resolve.IdentityResolution;
import fr.retours.model.fact.RecapFacts;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says why an id stands for what it does, and why each fact about it was read. Needs no store to be up. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(paramLabel = "ID", descriptionKey = "parameter.id")
    String id = "";

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var folder = data.indexed();
        var wiring = new IndexerWiring(folder);
        CorpusIdentification identification = wiring.identification();
        List<RecapFacts> extracted = StoredFacts.read(folder);
        IdentityResolution resolution = identification.resolve(extracted);
        List<RecapFacts> resolved = extracted.stream().map(resolution::apply).toList();
        var successors = RecapArchive.ask(folder, archive -> archive.givenIds().successors());
        var explainer = new IdExplainer(wiring.rules(), resolved, resolution, identification.curation(), successors);
        explainer.explain(id).orElseThrow(() -> unknown(explainer)).forEach(console.out()::println);
        return ExitCode.DONE;
    }

    private CommandFailure unknown(IdExplainer explainer) {
        List<String> near = explainer.near(id);
        return near.isEmpty()
                ? new CommandFailure("error.unknown-id", id)
                : new CommandFailure("error.unknown-id.near", id, String.join(", ", near));
    }
}
