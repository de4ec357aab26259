package fr.retours.indexer.load;

import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.time.Duration;
import java.util.List;

/** Reads facts off one recap, with ids that are good within it. Safe for concurrent use: recaps are read in parallel. */
public interface Extraction {
    /**
     * What was read off one recap, and how.
     *
     * @param version of what read it: a later run sees by it whether it must be read again
     * @param shortfall one French sentence on why it was not read as it was to be; empty when it was
     */
    record RecapReading(RecapFacts facts, String version, String shortfall) {}

    /** Returns what changes whenever the same text may give other facts; one word. */
    String version();

    /**
     * Tells whether what a version read off a recap stands, so that the recap need not be read again.
     *
     * @param version as {@link RecapReading} has it
     */
    default boolean isCurrent(RecapId recap, String version) {
        return version().equals(version);
    }

    /** Returns the recap under the id and address that may be kept of it. */
    default Recap admitted(Recap recap) {
        return recap;
    }

    /** Returns all that the recap says. */
    RecapFacts extract(Recap recap);

    /** Returns the same with what it was read by. */
    default RecapReading read(Recap recap) {
        return new RecapReading(extract(recap), version(), "");
    }

    /** Returns French lines on what else there is to say of what was read since. */
    default List<String> notes() {
        return List.of();
    }

    /** Returns how many recaps are best read at once. */
    default int sideBySide() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Returns how long a recap may wait for others, beside the time that its own reading may take. */
    default Duration patience() {
        return Duration.ZERO;
    }
}
