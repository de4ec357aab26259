package fr.retours.cli;

import fr.retours.api.search.RemarkWording;
import fr.retours.cli.compare.ComparisonReport;
import fr.retours.cli.compare.QueryFile;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.SentenceModelOption;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.store.OpenedSearch;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.extraction.text.Lexicon;
import fr.retours.model.fact.Event;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.PageWindow;
import fr.retours.text.Hit;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SearchResult;
import fr.retours.text.Snippet;
import fr.retours.text.SortOrder;
import fr.retours.text.Span;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.settings.SettingsFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A search from the terminal. */
@Command(name = "search")
final class SearchCommand implements Callable<Integer> {
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final Console console;
    private final EnvironmentDefaults environment;

    @Mixin
    private final StoreOptions stores = new StoreOptions();

    @Mixin
    private final SentenceModelOption model = new SentenceModelOption();

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "option.limit")
    int limit = 10;

    @Option(names = "--compare", paramLabel = "FICHIER|DOSSIER", descriptionKey = "option.compare")
    @Nullable
    Path compare;

    @Option(names = "--queries", paramLabel = "FICHIER", descriptionKey = "option.queries")
    @Nullable
    Path queries;

    @Parameters(paramLabel = "MOT", arity = "0..*", descriptionKey = "parameter.words")
    List<String> words = List.of();

    SearchCommand(Console console, EnvironmentDefaults environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (queries != null && compare == null) {
            throw new CommandFailure(ExitCode.USAGE, "error.queries-alone");
        }
        if (words.isEmpty() && queries == null) {
            throw new CommandFailure(ExitCode.USAGE, "error.missing-parameter", "MOT", "retours search --help");
        }
        var folder = stores.indexed();
        stores.useSentenceModel(model.folder());
        var settings = SettingsFolder.inForce(folder.root()).with(new Lexicon()::knows);
        var opened = new OpenedSearch(stores, environment, console);
        try (RecapSearch search = opened.once(settings)) {
            OpenedSearch.tellStems(search, folder, console);
            if (compare == null) {
                find(search);
            } else {
                noteStems(search, compare);
                compare(search, opened.once(SettingsFolder.instead(compare, settings)));
            }
        }
        return ExitCode.DONE;
    }

    private void find(RecapSearch search) {
        SearchResult found = search.search(
                new SearchRequest(String.join(" ", words), EventFilter.NONE, SortOrder.RELEVANCE, window()));
        console.say("search.found", found.total());
        found.remarks().stream().map(RemarkWording::text).forEach(console.out()::println);
        found.hits().forEach(this::print);
    }

    private void compare(RecapSearch search, RecapSearch opened) {
        try (RecapSearch other = opened) {
            var asked = asked();
            new ComparisonReport(search, other, window().limit()).print(asked, console.out());
        }
    }

    /** Stems are compared by no search: they need another index. */
    private void noteStems(RecapSearch search, Path instead) {
        if (Files.isDirectory(instead)
                && !SettingsFolder.stemsIn(instead).equals(StemExceptions.read(search.stems()))) {
            console.tell("compare.stems", instead);
        }
    }

    /** Returns the query of the command line, then those of the file, one a line. */
    private List<String> asked() {
        List<String> asked = new ArrayList<>();
        if (!words.isEmpty()) {
            asked.add(String.join(" ", words));
        }
        if (queries != null) {
            asked.addAll(QueryFile.read(queries));
        }
        return asked;
    }

    private PageWindow window() {
        CommandFailure.refuseIf(limit < 1 || limit > PageWindow.MAX_LIMIT, "error.limit", PageWindow.MAX_LIMIT, limit);
        return new PageWindow(limit, 0);
    }

    private void print(Hit hit) {
        console.out().println();
        console.out().println(marked(hit.recap().title(), hit.titleMatches()));
        String date =
                hit.event().map(Event::date).map(one -> ", " + one.begin()).orElse("");
        console.out().println("  " + hit.recap().id() + date);
        hit.snippets().stream().limit(1).map(this::line).forEach(console.out()::println);
    }

    private String line(Snippet snippet) {
        return "  " + marked(snippet.text(), snippet.matches()).replace('\n', ' ');
    }

    private String marked(String text, List<Span> matches) {
        if (!console.terminal()) {
            return text;
        }
        var marked = new StringBuilder();
        int from = 0;
        for (Span match : matches) {
            marked.append(text, from, match.start())
                    .append(BOLD)
                    .append(text, match.start(), match.end())
                    .append(PLAIN);
            from = match.end();
        }
        return marked.append(text.substring(from)).toString();
    }
}
