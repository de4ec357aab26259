package fr.retours.cli.option;

import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.opensearch.ClusterAccess;
import fr.retours.opensearch.IndexAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    @Option(names = "--index", paramLabel = "ADRESSE", descriptionKey = "option.index")
    private @Nullable String index;

    @Option(names = "--index-user", paramLabel = "NOM", descriptionKey = "option.index-user")
    private String indexUser = "";

    @Option(names = "--index-ca", paramLabel = "FICHIER", descriptionKey = "option.index-ca")
    private @Nullable Path indexAuthority;

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
     * @throws CommandFailure if nothing is
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

    /**
     * Returns how to get into the cluster that has the full-text index; empty where the data folder has it.
     *
     * @param environment knows the password
     * @throws CommandFailure if the address is none, or a sentence encoder is to be used with a cluster
     */
    public Optional<ClusterAccess> cluster(EnvironmentDefaults environment) {
        if (index == null) {
            return Optional.empty();
        }
        CommandFailure.refuseIf(sentenceModel != null, "error.index-and-model");
        try {
            String password =
                    environment.get(EnvironmentDefaults.INDEX_PASSWORD).orElse("");
            return Optional.of(new ClusterAccess(IndexAddress.parse(index), indexUser, password, indexAuthority));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "error.index-address", index);
        }
    }

    /** Returns the options that say where the stores are, but for the data folder, for a command of another process. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (neo4j != null) {
            arguments.addAll(List.of("--neo4j", neo4j.toString(), "--neo4j-user", user));
        }
        if (index != null) {
            arguments.addAll(List.of("--index", index, "--index-user", indexUser));
        }
        if (indexAuthority != null) {
            arguments.addAll(List.of("--index-ca", indexAuthority.toString()));
        }
        return arguments;
    }

    /** Returns the variables with the passwords of the stores. */
    public Set<String> secrets() {
        Set<String> secrets = new TreeSet<>();
        if (neo4j != null) {
            secrets.add(EnvironmentDefaults.PASSWORD);
        }
        if (index != null) {
            secrets.add(EnvironmentDefaults.INDEX_PASSWORD);
        }
        return secrets;
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
