package fr.retours.extraction.name;

import fr.retours.model.fact.FactReason;

/**
 * A stretch of words that names a person.
 *
 * @param from first word, without civility
 * @param to just past the last word
 * @param name first name and family name, or what there is of it
 * @param family the family name, as far as it is known
 * @param confidence how sure it is that this is a person
 * @param reason what shows it
 */
public record PersonMention(int from, int to, String name, String family, double confidence, FactReason reason) {
    /** Returns a mention of the same person at another stretch of words. */
    PersonMention again(int from, int to) {
        return new PersonMention(from, to, name, family, confidence, reason);
    }
}
