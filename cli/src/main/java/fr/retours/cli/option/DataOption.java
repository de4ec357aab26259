package fr.retours.cli.option;

import fr.retours.cli.terminal.CommandFailure;
import fr.retours.indexer.folder.DataFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the data folder is: all that commands ask which open no store. */
public final class DataOption {
    @Option(names = "--data", paramLabel = "DOSSIER", descriptionKey = "option.data")
    private Path data = Path.of("data");

    /** Returns the folder, which need not be there. */
    public DataFolder folder() {
        return new DataFolder(data);
    }

    /**
     * Returns the folder, in which something is indexed.
     *
     * @throws CommandFailure if nothing is
     */
    public DataFolder indexed() {
        return requireIndexed(folder());
    }

    /**
     * Returns a folder in which something is indexed.
     *
     * @throws CommandFailure if nothing is
     */
    public static DataFolder requireIndexed(DataFolder folder) {
        if (!folder.isIndexed()) {
            throw new CommandFailure("error.not-indexed", folder.root());
        }
        return folder;
    }
}
