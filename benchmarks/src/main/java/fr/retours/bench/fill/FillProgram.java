package fr.retours.bench.fill;

import fr.retours.bench.site.ProgramLog;
import fr.retours.cli.store.InputSize;
import fr.retours.extraction.RecapExtractor;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.Lexicon;
import fr.retours.graph.GraphConfig;
import fr.retours.graph.Neo4jConnection;
import fr.retours.graph.Neo4jGraphStore;
import fr.retours.graph.snapshot.GraphCopy;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataLock;
import fr.retours.indexer.folder.VersionHistory;
import fr.retours.indexer.load.CorpusIdentification;
import fr.retours.indexer.load.Extraction;
import fr.retours.indexer.load.ExtractorVersion;
import fr.retours.indexer.load.Identification;
import fr.retours.indexer.load.IndexProgress;
import fr.retours.indexer.load.IndexRun;
import fr.retours.indexer.load.LazyExtraction;
import fr.retours.indexer.load.RunReport;
import fr.retours.indexer.load.StorePair;
import fr.retours.indexer.resolve.CorpusResolver;
import fr.retours.model.port.GraphStore;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import fr.retours.text.RecapIndex;
import fr.retours.text.settings.SettingsFolder;
import fr.retours.text.store.LuceneRecapIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** A program that does what {@code retours index} does on the bundled graph server, and takes the time of each stage. */
public final class FillProgram {
    /** The line that says that from now on stores are written. */
    static final String DECIDED = "decided";

    private final DataFolder folder;
    private final StageClock clock = new StageClock();
    private final AtomicBoolean reading = new AtomicBoolean(true);

    private FillProgram(DataFolder folder) {
        this.folder = folder;
    }

    /**
     * Reads files into a data folder; prints {@link #DECIDED}, if there is something to write, and {@link FillFigures#line}.
     *
     * @param arguments the data folder, then the files
     */
    public static void main(String[] arguments) throws IOException {
        ProgramLog.install();
        List<Path> files = Stream.of(arguments).skip(1).map(Path::of).toList();
        System.out.println(new FillProgram(new DataFolder(Path.of(arguments[0])))
                .fill(files)
                .line());
    }

    private FillFigures fill(List<Path> files) throws IOException {
        DataLock lock = DataLock.take(folder, "index");
        try {
            return open(files);
        } finally {
            lock.close();
        }
    }

    private FillFigures open(List<Path> files) throws IOException {
        try (var server = GraphServer.joinOrStart(
                        GraphServerConfig.in(folder.root()).expecting(InputSize.graphMegabytes(files)));
                var connection = connection(server);
                var store = new Neo4jGraphStore(connection);
                var index = LuceneRecapIndex.open(folder.lucene(), SettingsFolder.stems(folder.root()))) {
            connection.check();
            long start = System.nanoTime();
            var report = run(timed(store, index), files);
            if (!report.skipped().isEmpty()) {
                throw new IllegalStateException("every recap must be read, got " + report.skipped());
            }
            clock.time(FillStage.COPY, () -> {
                new GraphCopy(folder.graphCopy()).refresh(connection);
                var journal =
                        RecapArchive.ask(folder, archive -> archive.journal().read());
                VersionHistory.note(folder, journal.version(), journal.totals().recaps(), Instant.now());
                return report;
            });
            double seconds = (System.nanoTime() - start) / 1e9;
            return new FillFigures(report.read(), report.extracted(), seconds, seconds - clock.busy(), clock.figures());
        }
    }

    /** Connects as a run does. */
    private static Neo4jConnection connection(GraphServer server) {
        var config = GraphConfig.of(server.boltUri(), server.user(), server.password());
        return new Neo4jConnection(config.withPatience(GraphConfig.LONG_PATIENCE));
    }

    private StorePair timed(GraphStore graph, RecapIndex index) {
        return new StorePair(
                TimedPort.of(GraphStore.class, graph, clock, method -> FillStage.GRAPH),
                TimedPort.of(
                        RecapIndex.class,
                        index,
                        clock,
                        method -> method.equals("commit") ? FillStage.COMMIT : FillStage.INDEX));
    }

    private RunReport run(StorePair stores, List<Path> files) {
        clock.enter(FillStage.READ);
        var lexicon = new Lexicon();
        var territories = Territories.load();
        var knowledge = KnowledgeBase.with(folder.root());
        var extraction = new LazyExtraction(
                ExtractorVersion.of(knowledge), () -> new RecapExtractor(lexicon, territories, knowledge));
        var identification = new CorpusIdentification(CorpusResolver.of(lexicon, territories), folder);
        var run = new IndexRun(
                folder,
                TimedPort.of(Extraction.class, extraction, clock, method -> FillStage.EXTRACT),
                TimedPort.of(Identification.class, identification, clock, this::stageOfIdentification),
                stores,
                FillProgram::tell);
        RunReport report = run.run(files, false);
        endReading();
        return report;
    }

    /** Tells when all is decided, so that others may look on while it is written. */
    private static void tell(IndexProgress.Stage stage, int done, int total) {
        if (stage == IndexProgress.Stage.RESOLVE && done == total) {
            System.out.println(DECIDED);
        }
    }

    private FillStage stageOfIdentification(String method) {
        if (!method.equals("identify")) {
            return FillStage.READ;
        }
        endReading();
        return FillStage.RESOLVE;
    }

    private void endReading() {
        if (reading.getAndSet(false)) {
            clock.leave(FillStage.READ, 0);
        }
    }
}
