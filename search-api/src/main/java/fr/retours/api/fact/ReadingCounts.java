package fr.retours.api.fact;

import fr.retours.api.wording.Wording;
import java.util.List;

/** How many facts which reading gave, in recaps that a language model read beside the rules, before decisions by hand. */
public interface ReadingCounts {
    /** Of data that no model has read. */
    ReadingCounts NONE = new ReadingCounts() {
        @Override
        public List<ModelReadings> models() {
            return List.of();
        }

        @Override
        public List<ReadKind> facts() {
            return List.of();
        }
    };

    /** Returns the models that have read recaps; none where none has. */
    List<ModelReadings> models();

    /** Returns a row for each kind of fact that these recaps have. */
    List<ReadKind> facts();

    /**
     * What a model has read.
     *
     * @param reading the model's name and the version of the question
     * @param recaps how many
     */
    record ModelReadings(String reading, int recaps) {}

    /**
     * The facts of one kind.
     *
     * @param kind as in {@code quality.} of {@code wording.properties}
     * @param rules how many the rules alone gave
     * @param model how many a model alone
     * @param both how many both
     */
    record ReadKind(String kind, int rules, int model, int both) {
        /** Returns what the kind is called. */
        public String label() {
            return Wording.text("quality." + kind);
        }
    }
}
