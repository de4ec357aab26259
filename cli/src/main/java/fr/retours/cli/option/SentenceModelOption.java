package fr.retours.cli.option;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The sentence encoder of those who want search by meaning. */
public final class SentenceModelOption {
    @Option(names = "--sentence-model", paramLabel = "DOSSIER", descriptionKey = "option.sentence-model")
    private @Nullable Path folder;

    /** Returns the folder of the model, or {@code default}; null when words alone count. */
    public @Nullable Path folder() {
        return folder;
    }
}
