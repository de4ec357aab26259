package fr.retours.model.view;

import fr.retours.model.term.EventProperty;
import fr.retours.model.term.Theme;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * An event with all but its people.
 *
 * @param proofs what backs the properties that it shows, each by the recap whose telling is shown; none for what no recap tells
 * @param recaps those that tell it, by id
 * @param bodies by strongest link, then by name
 * @param themes main ones first, then in the order of {@link Theme}
 */
public record EventDetail(
        EventSummary event,
        Map<EventProperty, Grounds> proofs,
        List<RecapRef> recaps,
        List<LinkedBody> bodies,
        List<EventTheme> themes) {
    /** Copies the proofs and the lists. */
    public EventDetail {
        proofs = Map.copyOf(proofs);
        recaps = List.copyOf(recaps);
        bodies = List.copyOf(bodies);
        themes = List.copyOf(themes);
    }

    /** Returns the same with those facts alone that have at least this confidence. */
    public EventDetail surer(double least) {
        Predicate<Grounds> sure = grounds -> grounds.confidence() >= least;
        Map<EventProperty, Grounds> proven = new EnumMap<>(EventProperty.class);
        proofs.forEach((property, grounds) -> {
            if (sure.test(grounds)) {
                proven.put(property, grounds);
            }
        });
        return new EventDetail(
                event,
                proven,
                recaps,
                bodies.stream().filter(one -> sure.test(one.grounds())).toList(),
                themes.stream().filter(one -> sure.test(one.grounds())).toList());
    }

    /** Counts what facts say of it, its people aside. */
    public int facts() {
        return proofs.size() + bodies.size() + themes.size();
    }
}
