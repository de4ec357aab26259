package fr.retours.cli;

import fr.retours.api.answer.Json;
import fr.retours.cli.serve.OpenQuestion;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.Messages;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.load.CorpusIdentification;
import fr.retours.indexer.load.StoredFacts;
import fr.retours.indexer.resolve.Resolution;
import fr.retours.indexer.suggest.Suggestion;
import fr.retours.indexer.suggest.Yaml;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.port.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Suggests lines for the curation file, from what is indexed. Needs no store to be up. */
@Command(name = "curate")
final class CurateCommand implements Callable<Integer> {
    private static final int MOST = 1000;

    private final Console console;

    @Option(names = "--data", paramLabel = "DOSSIER", descriptionKey = "option.data")
    Path data = Path.of("data");

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit-suggestions")
    int limit = 20;

    @Option(names = "--json", descriptionKey = "option.curate-json")
    boolean json;

    CurateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > MOST) {
            throw new CommandFailure(ExitCode.USAGE, "error.limit", MOST, limit);
        }
        var folder = new DataFolder(data);
        if (!folder.isIndexed()) {
            throw new CommandFailure("error.not-indexed", folder.root());
        }
        var wiring = new Wiring(folder);
        CorpusIdentification identification = wiring.identification();
        List<RecapFacts> extracted = StoredFacts.read(folder);
        Resolution resolution = identification.resolve(extracted);
        List<RecapFacts> resolved = extracted.stream().map(resolution::apply).toList();
        List<Suggestion> all = wiring.suggester().suggest(resolved, resolution, identification.curation());
        List<Suggestion> shown = all.stream().limit(limit).toList();
        if (json) {
            console.out()
                    .println(Json.write(
                            new Page<>(shown.stream().map(OpenQuestion::of).toList(), all.size())));
            return ExitCode.DONE;
        }
        Yaml.lines(shown, LocalDate.now(ZoneId.systemDefault())).forEach(console.out()::println);
        console.err().println(Messages.of("curate.how", shown.size(), all.size(), folder.curation()));
        return ExitCode.DONE;
    }
}
