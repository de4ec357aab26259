package fr.retours.api.query;

/** The names of people who are to be found nowhere any more. Safe for concurrent use. */
@FunctionalInterface
public interface ForgottenNames {
    /** Nobody is forgotten. */
    ForgottenNames NONE = query -> false;

    /** Tells whether a query has one of the names: then its words are not kept, however often it is asked. */
    boolean areIn(String query);
}
