package fr.retours.cli.watch;

import fr.retours.cli.config.CheckedCommand;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.ReaderOptions;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.FailureMessages;
import fr.retours.cli.terminal.RunReports;
import fr.retours.cli.terminal.TerminalMessages;
import fr.retours.corpus.PageReader;
import fr.retours.corpus.fault.SkippedInput;
import fr.retours.corpus.fetch.PoliteFetcher;
import fr.retours.corpus.fetch.SiteAddress;
import fr.retours.corpus.fetch.SiteSilentException;
import fr.retours.corpus.source.SourceException;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataLock;
import fr.retours.indexer.load.Extraction;
import fr.retours.indexer.load.RunReport;
import fr.retours.indexer.watch.FolderPass;
import fr.retours.indexer.watch.PageJudge;
import fr.retours.indexer.watch.PageNews;
import fr.retours.indexer.watch.PageNews.Kind;
import fr.retours.indexer.watch.PageRules;
import fr.retours.indexer.watch.PassReport;
import fr.retours.indexer.watch.SitePass;
import fr.retours.indexer.watch.WatchedSource;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Follows sites and folders: indexes what is new or changed there, and removes what is gone, once or for ever. */
@Command(name = "watch")
public final class WatchCommand implements Callable<Integer>, CheckedCommand {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);

    private final Console console;
    private final Function<DataFolder, Reading> readings;
    private final StoreUpdate update;

    @Mixin
    private final StoreOptions stores = new StoreOptions();

    @Mixin
    private final ReaderOptions reader;

    @Mixin
    private final WatchOptions options = new WatchOptions();

    /** What a pass that is only tried would have read. */
    private final List<Recap> tried = new ArrayList<>();

    @Parameters(paramLabel = "SOURCE", arity = "1..*", descriptionKey = "parameter.sources")
    List<String> sources = List.of();

    /** Where the stores are, and which language model reads for them beside the built-in reading. */
    public record StoreChoice(StoreOptions stores, ReaderOptions reader) {}

    /** By what recaps differ from other pages: these are read by nobody else. */
    public record Reading(PageRules rules, Extraction extraction) {}

    /** Brings both stores up to date. */
    public interface StoreUpdate {
        /**
         * Reads files into the stores, and removes recaps from them.
         *
         * @param inputs files of recaps
         * @param gone recaps to be removed
         */
        RunReport with(StoreChoice choice, Collection<Path> inputs, Set<RecapId> gone);

        /** Returns a French line on what a language model would be asked about recaps. */
        String forecast(StoreChoice choice, Collection<Recap> recaps);
    }

    /**
     * Makes the command.
     *
     * @param readings for a data folder
     */
    public WatchCommand(
            Console console,
            EnvironmentDefaults environment,
            Function<DataFolder, Reading> readings,
            StoreUpdate update) {
        this.console = console;
        this.reader = new ReaderOptions(environment);
        this.readings = readings;
        this.update = update;
    }

    @Override
    public List<Runnable> checks() {
        return reader.checks();
    }

    @Override
    public Integer call() throws InterruptedException {
        options.check();
        if (!options.dryRun) {
            reader.announce(console);
        }
        if (sources.stream().anyMatch(source -> WatchOptions.address(source).isPresent())) {
            options.contact();
        }
        Duration every = options.every;
        int code = passes();
        while (every != null) {
            LocalDateTime next = LocalDateTime.now(ZoneId.systemDefault()).plus(every);
            console.say("watch.next", MOMENT.format(next));
            Thread.sleep(every);
            code = passes();
        }
        return code;
    }

    /** Makes a pass over each source; what fails with one is reported, and the next one follows. */
    private int passes() {
        int code = ExitCode.DONE;
        for (String source : sources) {
            try {
                code = Math.max(code, pass(source));
            } catch (SourceException e) {
                console.tell("error.reported", String.valueOf(e.getMessage()));
                code = ExitCode.FAILED;
            } catch (CommandFailure wrong) {
                throw wrong;
            } catch (RuntimeException e) {
                if (options.every == null) {
                    throw e;
                }
                console.err().println(FailureMessages.messageOf(e)); // the next pass tries again
            }
        }
        return code;
    }

    private int pass(String named) throws SourceException {
        var data = stores.folder();
        Optional<URI> address = WatchOptions.address(named);
        var source = new WatchedSource(
                data,
                address.map(URI::toString)
                        .orElseGet(() ->
                                Path.of(named).toAbsolutePath().normalize().toString()));
        if (options.dryRun) {
            return look(source, address) ? ExitCode.DONE : ExitCode.SKIPPED_INPUT;
        }
        DataLock lock = source.lock();
        try {
            boolean isWhole = lookedAt(source, address);
            return index(source) && isWhole ? ExitCode.DONE : ExitCode.SKIPPED_INPUT;
        } finally {
            lock.close();
        }
    }

    /** Looks at what the source has; where that is cut short, what was found until then is indexed. */
    private boolean lookedAt(WatchedSource source, Optional<URI> address) throws SourceException {
        try {
            return look(source, address);
        } catch (SourceException e) {
            index(source);
            throw e;
        }
    }

    /** Looks at what the source has, tells it, and returns whether all could be looked at. */
    private boolean look(WatchedSource source, Optional<URI> address) throws SourceException {
        tried.clear();
        PassReport report = address.isPresent() ? site(source, address.get()) : folder(source);
        report.notes().forEach(console.err()::println);
        print(source, report);
        if (options.dryRun && reader.isGiven()) {
            console.out().println(update.forecast(new StoreChoice(stores, reader), tried));
        }
        return report.count(Kind.FAILED) == 0;
    }

    private PassReport folder(WatchedSource source) throws SourceException {
        if (!Files.isDirectory(Path.of(source.name()))) {
            throw new SourceException(TerminalMessages.of("watch.no-folder", source.name()));
        }
        return new FolderPass(source, options.dryRun, this::tell).go();
    }

    private PassReport site(WatchedSource source, URI address) throws SourceException {
        Reading reading = readings.apply(stores.folder());
        reading.rules().faultsOfOwn().forEach(console.err()::println);
        var judge = new PageJudge(reading.rules(), reading.extraction());
        var fetcher = new PoliteFetcher(address, options.contact(), options.limits());
        try (var reader = new PageReader()) {
            Path scratch = Files.createTempFile("retours", ".html");
            return new SitePass(source, fetcher, reader, judge, scratch, options.maxPages, options.dryRun, this::tell)
                    .go(starts(fetcher, address));
        } catch (IOException e) {
            throw new SourceException(TerminalMessages.of("watch.no-scratch", String.valueOf(e.getMessage())));
        }
    }

    /** Of a site whose root is given, the sitemaps list the pages where there are any. */
    private static List<URI> starts(PoliteFetcher fetcher, URI address) throws SourceException {
        if (!address.getRawPath().equals("/") || address.getRawQuery() != null) {
            return List.of(address);
        }
        try {
            List<URI> sitemaps = fetcher.sitemaps().stream()
                    .flatMap(one -> SiteAddress.of(one).stream())
                    .filter(one -> SiteAddress.isSameSite(address, one))
                    .toList();
            return sitemaps.isEmpty() ? List.of(address) : sitemaps;
        } catch (SiteSilentException e) {
            throw new SourceException(String.valueOf(e.getMessage()));
        }
    }

    /** Tells of a page as soon as something is known of it; of one that is left, or as it was, only who tries. */
    private void tell(PageNews news) {
        if (options.dryRun) {
            tried.addAll(news.recaps());
        }
        boolean isQuiet = !options.dryRun && (news.kind() == Kind.LEFT || news.kind() == Kind.SAME);
        if (!isQuiet) {
            String said = news.title().isEmpty() || news.reason().isEmpty()
                    ? news.title() + news.reason()
                    : TerminalMessages.of("watch.title-reason", news.title(), news.reason());
            boolean isTried = options.dryRun && (news.kind() == Kind.NEW || news.kind() == Kind.CHANGED);
            String kind = isTried ? "tried" : news.kind().name().toLowerCase(Locale.ROOT);
            String line = TerminalMessages.of("watch.news." + kind, news.page(), said);
            (news.kind() == Kind.FAILED ? console.err() : console.out()).println(line.strip());
        }
    }

    private void print(WatchedSource source, PassReport report) {
        console.say(
                options.dryRun ? "watch.tried" : "watch.passed",
                source.name(),
                report.count(Kind.NEW) + (options.dryRun ? report.count(Kind.CHANGED) : 0),
                report.count(Kind.CHANGED),
                report.count(Kind.SAME),
                report.count(Kind.MISSED),
                report.count(Kind.GONE),
                report.count(Kind.LEFT),
                report.count(Kind.FAILED));
    }

    /** Brings the stores up to date where there is anything to do; returns whether all could be taken. */
    private boolean index(WatchedSource source) {
        List<Path> waiting = source.waiting();
        Set<RecapId> gone = source.gone().stream().map(RecapId::new).collect(Collectors.toUnmodifiableSet());
        if (waiting.isEmpty() && gone.isEmpty()) {
            return true;
        }
        RunReport report = update.with(new StoreChoice(stores, reader), waiting, gone);
        RunReports.print(report, console);
        source.settle(report.skipped().stream().map(SkippedInput::file).toList());
        return report.skipped().isEmpty();
    }
}
