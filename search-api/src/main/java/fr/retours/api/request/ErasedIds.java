package fr.retours.api.request;

/** Ids of people of whom everything was erased: their addresses are gone for good. */
@FunctionalInterface
public interface ErasedIds {
    /** Tells whether somebody who was erased had an id. */
    boolean contains(String id);

    /** Returns none, for a data set of which nobody was erased. */
    static ErasedIds none() {
        return id -> false;
    }
}
