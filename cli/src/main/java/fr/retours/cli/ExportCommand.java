package fr.retours.cli;

import fr.retours.api.answer.AnswerSource;
import fr.retours.api.answer.DatasetVersions;
import fr.retours.api.export.CsvSeparator;
import fr.retours.api.export.ExportFormat;
import fr.retours.api.export.ExportRequest;
import fr.retours.api.export.ExportResource;
import fr.retours.api.export.ExportScope;
import fr.retours.api.export.ExportWriter;
import fr.retours.api.export.deposit.DataDeposit;
import fr.retours.api.fact.QuoteSource;
import fr.retours.api.request.FilterReader;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationFilters;
import fr.retours.cli.option.DataOption;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.ParameterOptions;
import fr.retours.cli.option.SiteOptions;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.store.ArchiveQuestions;
import fr.retours.cli.store.GraphAccess;
import fr.retours.cli.store.OpenedSearch;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ConsoleBytes;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.TerminalMessages;
import fr.retours.extraction.territory.OfficialCodes;
import fr.retours.graph.relation.SnapshotParticipationGraph;
import fr.retours.graph.relation.SnapshotSliceGraph;
import fr.retours.graph.snapshot.GraphSnapshots;
import fr.retours.text.settings.SearchSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the graph, or a part of it, in a format that other programs open. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    /** Not one format but several files. */
    private static final String DEPOSIT = "deposit";

    private final Console console;
    private final EnvironmentDefaults environment;

    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Mixin
    private final StoreOptions stores = new StoreOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--as", required = true, paramLabel = "FORMAT", descriptionKey = "option.as")
    String format = "";

    @Option(names = "--of", paramLabel = "QUOI", descriptionKey = "option.of")
    @Nullable
    String resource;

    @Option(names = "--separator", paramLabel = "comma|semicolon|tab", descriptionKey = "option.separator")
    @Nullable
    String separator;

    @Option(names = "--q", paramLabel = "MOTS", descriptionKey = "option.q")
    @Nullable
    String query;

    @Option(names = "--creator", paramLabel = "NOM", descriptionKey = "option.creator")
    List<String> creators = List.of();

    @Option(names = "--licence", paramLabel = "SPDX", descriptionKey = "option.licence")
    String licence = "";

    @Option(names = "--out", paramLabel = "FICHIER|DOSSIER/", descriptionKey = "option.out")
    @Nullable
    String out;

    ExportCommand(Console console, EnvironmentDefaults environment) {
        this.console = console;
        this.environment = environment;
    }

    /** Returns the command with the filters of the HTTP API as options. */
    static CommandLine command(Console console, EnvironmentDefaults environment) {
        var spec = CommandSpec.forAnnotatedObject(new ExportCommand(console, environment));
        ParameterOptions.add(spec, RelationFilters.PARAMETERS);
        return new CommandLine(spec);
    }

    /**
     * What is asked for; without a resource, a set of tables.
     *
     * @param deposit what a repository is given beside the tables; null for nothing
     */
    private record Wanted(
            ExportFormat format,
            @Nullable ExportResource resource,
            CsvSeparator separator,
            ExportScope scope,
            @Nullable DataDeposit deposit) {}

    @Override
    public Integer call() {
        var folder = stores.folder();
        var codes = new OfficialCodes();
        var archive = new ArchiveQuestions(folder, console);
        Wanted wanted = wanted(new RelationFilters(new FilterReader(archive.redirects(), codes)));
        DataOption.requireIndexed(folder);
        try (archive;
                var search = new OpenedSearch(stores, environment, console).once(SearchSettings.SHIPPED);
                var graph = GraphAccess.patiently(stores, environment, folder.root(), console)) {
            graph.connection().check();
            var snapshots = GraphSnapshots.of(graph.connection());
            var participations = new SnapshotParticipationGraph(snapshots);
            var versions = new DatasetVersions(participations, search);
            var quoting = new QuoteSource(search, participations, archive.extractors());
            var exports = new ExportWriter(new SnapshotSliceGraph(snapshots), search, quoting, codes);
            participations.inOneState(() -> write(wanted, exports, () -> versions.of(AnswerSource.GRAPH)));
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailure(
                    "error.not-written",
                    out == null ? TerminalMessages.of("export.stdout") : out,
                    String.valueOf(e.getMessage()));
        }
        return ExitCode.DONE;
    }

    private Wanted wanted(RelationFilters reader) {
        Map<String, @Nullable String> others = new LinkedHashMap<>();
        others.put("as", isDeposit() ? ExportFormat.CSV.slug() : format);
        others.put("of", resource);
        others.put("separator", separator);
        others.put("q", query);
        Wanted wanted = ParameterOptions.readFilters(spec, others, given -> wanted(reader, given));
        ExportResource asked = wanted.resource();
        if (asked != null && !asked.formats().contains(wanted.format())) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "error.export-form",
                    asked.slug(),
                    wanted.format().slug(),
                    asked.formats().stream().map(ExportFormat::slug).collect(Collectors.joining(", ")));
        }
        if (wanted.deposit() != null && (asked != null || separator != null)) {
            throw new CommandFailure(ExitCode.USAGE, "error.export-deposit");
        }
        if (out == null && wanted.format() == ExportFormat.SQLITE) {
            throw new CommandFailure(ExitCode.USAGE, "error.export-file");
        }
        if (asked == null && wanted.format() != ExportFormat.CSV) {
            throw new CommandFailure(ExitCode.USAGE, "error.export-set", String.valueOf(out));
        }
        return wanted;
    }

    private Wanted wanted(RelationFilters reader, QueryParameters given) {
        DataDeposit deposit = isDeposit() ? deposit(given.all()) : null;
        ExportFormat as = given.choice("as", ExportFormat.class, ExportFormat.CSV);
        ExportResource of = given.choice("of", ExportResource.class, usual(as));
        return new Wanted(
                as,
                isFolder() && !given.has("of") && as != ExportFormat.SQLITE ? null : of,
                given.choice("separator", CsvSeparator.class, CsvSeparator.COMMA),
                ExportScope.read(given, reader, isDeposit() ? ExportResource.DATASET : of),
                deposit);
    }

    private static ExportResource usual(ExportFormat format) {
        return switch (format) {
            case CSV, NDJSON -> ExportResource.PARTICIPATIONS;
            case GEOJSON, KML -> ExportResource.EVENTS;
            case JSONLD, GRAPHML, GEXF, NODES_CSV, EDGES_CSV -> ExportResource.NETWORK;
            case SQLITE -> ExportResource.DATASET;
        };
    }

    private boolean isFolder() {
        return out != null && (isDeposit() || out.endsWith("/") || Files.isDirectory(Path.of(out)));
    }

    private boolean isDeposit() {
        return format.equals(DEPOSIT);
    }

    /** @param given filters, as they were given */
    private DataDeposit deposit(Map<String, List<String>> given) {
        String part = given.entrySet().stream()
                .filter(one -> !one.getKey().equals("as"))
                .map(one -> one.getKey() + '=' + String.join(",", one.getValue()))
                .collect(Collectors.joining(" ; "));
        return new DataDeposit(site.site(), creators, licence, part, Clock.systemUTC());
    }

    private void write(Wanted wanted, ExportWriter exports, Supplier<Optional<String>> version) throws IOException {
        if (wanted.deposit() != null) {
            wanted.deposit().write(exports, wanted.scope(), version, Path.of(String.valueOf(out)));
            return;
        }
        if (wanted.resource() == null) {
            exports.writeSet(wanted.scope(), wanted.separator(), version, Path.of(String.valueOf(out)));
            return;
        }
        var request = new ExportRequest(wanted.resource(), wanted.format(), wanted.scope(), wanted.separator());
        if (out == null) {
            exports.write(request, version, new ConsoleBytes(console.out()));
        } else {
            exports.writeFile(request, version, isFolder() ? inside(out, request) : Path.of(out));
        }
    }

    private static Path inside(String folder, ExportRequest request) {
        return Path.of(folder)
                .resolve(request.resource().slug() + '.' + request.format().slug());
    }
}
