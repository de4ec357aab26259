package fr.retours.extraction.part;

import fr.retours.extraction.name.PersonMention;
import fr.retours.model.fact.FactReason;
import fr.retours.model.term.Part;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence shows of a person it names.
 *
 * @param strength how the sentence shows it
 * @param part what the person did; null when only cited, or when there is no telling
 * @param sentence which sentence shows it
 * @param reason what in it does
 */
public record SentenceStand(
        PersonMention mention, Strength strength, @Nullable Part part, int sentence, FactReason reason) {
    /** Ways to show it, the weakest first. */
    public enum Strength {
        /** Only named, and nothing says that the person acted. */
        NAMED(false, 0.4),
        /** Nothing says what the person did, but a function is given, or a list of people. */
        ASSUMED(true, 0.5),
        /** A cue says that the person is only cited. */
        CITED(false, 0.8),
        /** A verb says that the person spoke. */
        SPOKE(true, 0.75),
        /** The lead of the list or a heading says it. */
        LISTED(true, 0.85),
        /** A cue says it. */
        STATED(true, 0.95);

        private final boolean tookPart;
        private final double confidence;

        Strength(boolean tookPart, double confidence) {
            this.tookPart = tookPart;
            this.confidence = confidence;
        }

        public boolean tookPart() {
            return tookPart;
        }

        public double confidence() {
            return confidence;
        }
    }
}
