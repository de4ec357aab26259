package fr.retours.api.contract;

import java.lang.reflect.Type;

/**
 * What an answer in JSON looks like.
 *
 * @param data of what type that is which is asked for: one of a list
 * @param envelope what is around it
 */
public record AnswerShape(Type data, Envelope envelope) {
    /** What is around that which is asked for. */
    public enum Envelope {
        /** Nothing. */
        NONE,
        /** That of one thing. */
        ITEM,
        /** That of one thing made of facts, of which some are left out for being unsure. */
        FACTS,
        /** That of a list. */
        LIST,
        /** That of a list with the values that narrow it. */
        FOUND,
        /** That of a list of facts, of which some are left out for being unsure. */
        FACT_LIST
    }
}
