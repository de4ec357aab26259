package fr.retours.graph.snapshot;

import fr.retours.graph.snapshot.column.NumberSets;
import fr.retours.model.port.FilterSelection;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.PathVia;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The part of a snapshot that a filter leaves.
 *
 * @param view the facts that count
 * @param passing the events that pass, which nobody changes
 */
public record SnapshotSlice(GraphSnapshot snapshot, FactView view, BitSet passing, RelationFilter filter) {
    /** Returns the part of this that lies in some events. */
    public SnapshotSlice among(BitSet events) {
        return new SnapshotSlice(snapshot, view, NumberSets.common(passing, events), filter);
    }

    /** Returns the events at which any of these was. */
    public BitSet events(BitSet entities) {
        BitSet found = view.eventsOf().of(entities);
        found.and(passing);
        return found;
    }

    /** Returns the events at which one was. */
    public BitSet events(int entity) {
        return events(NumberSets.only(entity));
    }

    /** Returns the events about a theme. */
    public BitSet eventsAbout(Theme theme) {
        return NumberSets.common(view.eventsAbout(ThemeNumbers.number(theme.id())), passing);
    }

    /** Returns who was at any of these events. */
    public BitSet entities(BitSet events, PathVia via) {
        BitSet found = view.entitiesAt().of(events);
        switch (via) {
            case ANY -> {}
            case PEOPLE -> found.and(snapshot.people());
            case BODIES -> found.andNot(snapshot.people());
        }
        return found;
    }

    /** Counts who and what was at events that pass, at each anew. */
    public long presences() {
        return passing.stream()
                .mapToLong(event -> view.entitiesAt().of(event).count())
                .sum();
    }

    /** Returns the people who were at an event, by name. */
    public IntStream people(int event) {
        return view.entitiesAt().of(event).filter(snapshot.people()::get);
    }

    /** Returns the bodies that were at an event, by name. */
    public IntStream bodies(int event) {
        return view.entitiesAt().of(event).filter(one -> !snapshot.people().get(one));
    }

    /** Returns a body with all that it stands for. */
    public BitSet standingFor(int body) {
        return filter.rollUp() ? snapshot.entities().territory(body) : NumberSets.only(body);
    }

    /** Returns the kinds of ties that some of these have to an event. */
    public int kinds(BitSet entities, int event) {
        return kinds(view.presences(event)
                .filter(tie -> entities.get(snapshot.presences().who(tie))));
    }

    /** Returns the kinds of ties that one has to an event. */
    public int kinds(int entity, int event) {
        return kinds(view.presences(event, entity));
    }

    private int kinds(IntStream ties) {
        return ties.map(snapshot.presences()::what).reduce(0, (one, other) -> one | other);
    }

    /** Returns whether a person was at an event and had there what part the filter asks for, and none that it excludes. */
    public boolean hadOwnParts(int person, int event) {
        FilterSelection<Part> parts = filter.events().parts();
        if (parts.isAll()) {
            return true;
        }
        var had = snapshot.parts();
        int any = TieKinds.parts(parts.any());
        int none = TieKinds.parts(parts.none());
        return (any == 0 || view.sure(had, had.at(event, person)).anyMatch(tie -> (had.what(tie) & any) != 0))
                && had.at(event, person).noneMatch(tie -> (had.what(tie) & none) != 0);
    }

    /** Returns the next events by id. */
    public List<Integer> eventsAfter(String id, int most) {
        return snapshot.events()
                .after(id)
                .filter(passing::get)
                .limit(most)
                .boxed()
                .toList();
    }
}
