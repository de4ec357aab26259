package fr.retours.api.reconcile;

import java.util.List;

/**
 * Something that a name may be that of, on the wire.
 *
 * @param description what tells it from others of the same name
 * @param score from 0 to 100
 * @param match whether it is the one without doubt
 * @param features what the score is made of
 */
record Candidate(
        String id,
        String name,
        String description,
        List<Named> type,
        double score,
        boolean match,
        List<Feature> features) {
    /** An id and what it is called. */
    record Named(String id, String name) {
        static Named of(EntityType type) {
            return new Named(type.slug(), type.label());
        }

        static Named of(EntityProperty property) {
            return new Named(property.slug(), property.label());
        }
    }

    /** A part of the score. */
    record Feature(String id, double value) {}

    Candidate matched() {
        return new Candidate(id, name, description, type, score, true, features);
    }
}
