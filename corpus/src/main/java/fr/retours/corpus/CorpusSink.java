package fr.retours.corpus;

import fr.retours.corpus.fault.RecapOrigin;
import fr.retours.corpus.fault.SkippedInput;
import fr.retours.model.fact.Recap;
import java.nio.file.Path;

/** Takes what a {@link CorpusReader} reads, one by one and in reading order. */
public interface CorpusSink {
    /** Takes a recap; its id was not given before. */
    void recap(Recap recap, RecapOrigin origin);

    /** Takes note of an input that was left out. */
    void skipped(SkippedInput input);

    /** Takes note of a file in a walked folder whose kind is not read. */
    default void ignored(Path file) {}
}
