package fr.retours.cli.option;

import fr.retours.indexer.folder.DataFolder;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the stores are: the options that most commands share. */
public final class StoreOptions {
    @Option(names = "--data", paramLabel = "DOSSIER", descriptionKey = "option.data")
    private Path data = Path.of("data");

    @Option(names = "--neo4j", paramLabel = "ADRESSE", descriptionKey = "option.neo4j")
    private @Nullable URI neo4j;

    @Option(names = "--neo4j-user", paramLabel = "NOM", descriptionKey = "option.neo4j-user")
    private String user = "neo4j";

    /** An option of the few commands that use it. */
    private @Nullable Path sentenceModel;

    /** Those of the few commands that have a language model read. */
    private ReaderOptions reader = ReaderOptions.none();

    /** Returns the data folder. */
    public Path data() {
        return data;
    }

    /** Returns the data folder with all that it has. */
    public DataFolder folder() {
        return new DataFolder(data);
    }

    /**
     * Returns the data folder, in which something is indexed.
     *
     * @throws fr.retours.cli.terminal.CommandFailure if nothing is
     */
    public DataFolder indexed() {
        return DataOption.requireIndexed(folder());
    }

    /** Returns the address of a Neo4j of the user's; null for the bundled one. */
    public @Nullable URI neo4j() {
        return neo4j;
    }

    /** Returns the user of that Neo4j. */
    public String user() {
        return user;
    }

    /** Returns the folder of the sentence encoder; null where words alone count. */
    public @Nullable Path sentenceModel() {
        return sentenceModel;
    }

    /** Takes the sentence encoder in a folder; null for none. */
    public void useSentenceModel(@Nullable Path folder) {
        sentenceModel = folder;
    }

    /** Returns which language model reads beside the rules. */
    public ReaderOptions reader() {
        return reader;
    }

    /** Takes a language model to read beside the rules. */
    public void useReader(ReaderOptions options) {
        reader = options;
    }

    /** Takes another data folder than the command line says. */
    public void useData(Path folder) {
        data = folder;
    }
}
