package fr.retours.indexer.suggest;

import fr.retours.model.id.RecapId;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * A person or organisation with what tells it from others.
 *
 * @param forms the name shown and every other one
 * @param recaps where it is named
 * @param functions a person's, as recaps write them, each with the body's name
 * @param bodies ids of the bodies where a person holds a function
 */
record Party(
        String id,
        String name,
        NavigableSet<String> forms,
        NavigableSet<RecapId> recaps,
        NavigableSet<String> functions,
        Set<String> bodies) {
    Party {
        forms = Collections.unmodifiableNavigableSet(new TreeSet<>(forms));
        recaps = Collections.unmodifiableNavigableSet(new TreeSet<>(recaps));
        functions = Collections.unmodifiableNavigableSet(new TreeSet<>(functions));
        bodies = Set.copyOf(bodies);
    }

    /** Returns the party of one recap more. */
    Party and(Party other) {
        return new Party(
                id,
                name,
                both(forms, other.forms),
                both(recaps, other.recaps),
                both(functions, other.functions),
                both(new TreeSet<>(bodies), new TreeSet<>(other.bodies)));
    }

    private static <T extends Comparable<T>> NavigableSet<T> both(NavigableSet<T> one, NavigableSet<T> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    boolean sharesBody(Party other) {
        return bodies.stream().anyMatch(other.bodies::contains);
    }

    boolean sharesRecap(Party other) {
        return recaps.stream().anyMatch(other.recaps::contains);
    }
}
