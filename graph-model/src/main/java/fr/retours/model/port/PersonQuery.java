package fr.retours.model.port;

/**
 * Which people to list.
 *
 * @param words each must start a word of the name or an alias, folded; everybody passes when it is blank
 * @param filter events that must be among those the person took part in
 * @param minEvents least number of events taken part in, among those that pass the filter; from 0
 */
public record PersonQuery(String words, EventFilter filter, int minEvents) {
    /** @throws IllegalArgumentException if {@code minEvents} is negative */
    public PersonQuery {
        if (minEvents < 0) {
            throw new IllegalArgumentException("min_events must be at least 0, got " + minEvents);
        }
    }
}
