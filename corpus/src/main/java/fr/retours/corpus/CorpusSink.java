package fr.retours.corpus;

import fr.retours.corpus.fault.RecapOrigin;
import fr.retours.corpus.fault.SkippedInput;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.nio.file.Path;
import java.util.List;

/** Takes what a {@link CorpusReader} reads, one by one and in reading order. */
public interface CorpusSink {
    /**
     * A recap of a file.
     *
     * @param line of its first line, counted from 1; 0 in formats that have no lines
     * @param sha256 of all that it says
     */
    record Known(RecapId id, int line, String sha256) {}

    /** Takes a recap; its id was not given before. */
    void recap(Recap recap, RecapOrigin origin);

    /** Takes note of an input that was left out. */
    void skipped(SkippedInput input);

    /**
     * Returns the recaps of a file if nobody need read it again; none otherwise.
     *
     * @param file its real path
     * @param state as {@link #whole} had it, if it has not changed since
     */
    default List<Known> known(Path file, String state) {
        return List.of();
    }

    /** Takes note that a file was passed over whose recaps are known. */
    default void unchanged(Path file, List<Known> recaps) {}

    /**
     * Takes note that a file was read without any fault, after its recaps.
     *
     * @param state changes with the file
     */
    default void whole(Path file, String state, List<Known> recaps) {}

    /** Takes note of a file in a walked folder whose kind is not read. */
    default void ignored(Path file) {}
}
