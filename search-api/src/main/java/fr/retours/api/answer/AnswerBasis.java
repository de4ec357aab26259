package fr.retours.api.answer;

import java.util.Optional;

/**
 * What an answer is made from.
 *
 * @param version of the data that all stores of the answer hold; empty while the two stores hold different ones
 * @param state changes with every commit, and never comes back; empty when the answer is not to be kept here
 */
public record AnswerBasis(Optional<String> version, Optional<String> state) {
    /** Something that is made anew for everyone who has no answer of this version. */
    public static AnswerBasis of(Optional<String> version) {
        return new AnswerBasis(version, Optional.empty());
    }
}
