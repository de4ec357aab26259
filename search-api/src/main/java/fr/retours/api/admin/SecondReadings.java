package fr.retours.api.admin;

import fr.retours.api.problem.RefusedException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Readings of single recaps by a language model, beside those that the stores hold. Safe for concurrent use. */
public interface SecondReadings {
    /** Returns whether there is a model to ask. */
    boolean isOffered();

    /**
     * Has a recap read, unless it is being read, and returns at once.
     *
     * @param recap its id
     * @throws RefusedException if too many are being read
     */
    void ask(String recap);

    /** Returns what became of the last reading of a recap; empty where none was asked for. */
    Optional<SecondReading> find(String recap);

    /** How far a reading is. */
    enum ReadingPhase {
        /** The model is being asked. */
        UNDER_WAY,
        /** There is an answer. */
        READ,
        /** There is none. */
        FAILED
    }

    /**
     * A second reading.
     *
     * @param model what the model is called; empty until it has answered
     * @param trouble a French line on why there is no answer; empty where there is
     * @param differences what it says otherwise than the stores
     */
    record SecondReading(ReadingPhase phase, String model, String trouble, List<ReadDifference> differences) {
        /** Copies the list. */
        public SecondReading {
            differences = List.copyOf(differences);
        }

        /** Makes one that is under way, or failed. */
        public static SecondReading without(ReadingPhase phase, String trouble) {
            return new SecondReading(phase, "", trouble, List.of());
        }
    }

    /**
     * A fact that the two readings tell otherwise, or that one of them tells alone.
     *
     * @param id the same as long as nothing of it changes
     * @param about the ids of whom it is about
     * @param shown what the stores hold; null where they hold nothing of it
     * @param read what the model says; null where it says nothing of it
     * @param choices what may be decided; none where no decision can say it
     */
    record ReadDifference(
            String id,
            List<String> about,
            @Nullable ToldFact shown,
            @Nullable ToldFact read,
            List<EditorQuestion.Choice> choices) {
        /** Copies the lists. */
        public ReadDifference {
            about = List.copyOf(about);
            choices = List.copyOf(choices);
        }
    }

    /**
     * A fact as a reading tells it.
     *
     * @param statement a French sentence
     * @param quote the sentence of the recap that proves it
     */
    record ToldFact(String statement, String quote) {}
}
