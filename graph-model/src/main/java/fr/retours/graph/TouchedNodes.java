package fr.retours.graph;

import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.term.Theme;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ids of shared nodes, by label.
 *
 * @param bodies collectivités and organisations
 */
record TouchedNodes(List<String> people, List<String> bodies, List<String> events, List<String> themes) {
    /** Sorts ids by their prefix. */
    static TouchedNodes of(Collection<String> ids) {
        return new TouchedNodes(
                starting(ids, PersonId.PREFIX),
                ids.stream().filter(TouchedNodes::isBody).toList(),
                starting(ids, EventId.PREFIX),
                starting(ids, Theme.PREFIX));
    }

    /** Returns every shared node that the rows need. */
    static List<String> ids(RecapRows rows) {
        return Stream.of(rows.events(), rows.people(), rows.bodies(), rows.themes())
                .flatMap(List::stream)
                .map(row -> String.valueOf(row.get("id")))
                .toList();
    }

    private static List<String> starting(Collection<String> ids, String prefix) {
        return ids.stream().filter(id -> id.startsWith(prefix)).toList();
    }

    private static boolean isBody(String id) {
        return Stream.of(PersonId.PREFIX, EventId.PREFIX, Theme.PREFIX).noneMatch(id::startsWith);
    }
}
