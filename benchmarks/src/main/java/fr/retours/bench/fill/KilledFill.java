package fr.retours.bench.fill;

import fr.retours.graph.Neo4jGraphStore;
import fr.retours.indexer.extract.text.Lexicon;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.load.CorpusIdentification;
import fr.retours.indexer.load.Stores;
import fr.retours.indexer.load.Verification;
import fr.retours.indexer.load.Verifier;
import fr.retours.indexer.resolve.CorpusResolver;
import fr.retours.indexer.territory.Territories;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.StoredRecap;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import fr.retours.text.settings.SettingsFolder;
import fr.retours.text.store.LuceneRecapIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A data folder whose filling is killed, program and graph server at once, as {@code kill -9} does. */
public final class KilledFill {
    private final DataFolder data;
    private final List<Path> files;
    private final CorpusResolver resolver = CorpusResolver.of(new Lexicon(), Territories.load());

    /** Fills a data folder from files. */
    public KilledFill(DataFolder data, List<Path> files) {
        this.data = data;
        this.files = List.copyOf(files);
    }

    /**
     * What is found after a kill.
     *
     * @param recaps in the graph
     * @param halves recaps of which the graph has not all facts, or too many
     * @param verified what {@code verify} says
     * @param state what both stores hold
     */
    public record Found(int recaps, List<String> halves, Verification verified, StoredState state) {
        /** Copies the list. */
        public Found {
            halves = List.copyOf(halves);
        }

        /** Tells whether {@code verify} says that all is done and as it should be. */
        public boolean isSaidSound() {
            return verified.isSound();
        }

        /** Tells whether both stores hold what those of another folder do. */
        public boolean holdsTheSameAs(Found other) {
            return state.equals(other.state);
        }
    }

    /** Fills until a moment; tells whether it was killed, or else had come to its end. */
    public boolean isKilledAfter(long millis) throws IOException, InterruptedException {
        Process program = FillRun.program(data, files)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (program.waitFor(millis, TimeUnit.MILLISECONDS)) {
            if (program.exitValue() != 0) {
                throw new IOException("the run must end with code 0, got " + program.exitValue());
            }
            return false;
        }
        List<ProcessHandle> started = program.descendants().toList();
        program.destroyForcibly().waitFor();
        started.forEach(ProcessHandle::destroyForcibly);
        return true;
    }

    /** Fills to the end. */
    public void complete() throws IOException, InterruptedException {
        FillRun.of(data, files);
    }

    /** Looks at both stores. */
    public Found look() throws IOException {
        Files.createDirectories(data.root());
        try (var server = GraphServer.start(GraphServerConfig.in(data.root()));
                var store = new Neo4jGraphStore(FillProgram.connection(server));
                var index = LuceneRecapIndex.open(data.lucene(), SettingsFolder.stems(data.root()))) {
            var held = store.inventory();
            var verifier = new Verifier(data, new CorpusIdentification(resolver, data), new Stores(store, index));
            return new Found(held.size(), halves(held), verifier.verify(), StoredState.of(server, index));
        }
    }

    private static List<String> halves(Map<RecapId, StoredRecap> held) {
        return held.entrySet().stream()
                .filter(one -> !one.getValue().isWhole())
                .map(one -> one.getKey().value())
                .sorted()
                .toList();
    }
}
