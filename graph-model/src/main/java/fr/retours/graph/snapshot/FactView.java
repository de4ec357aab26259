package fr.retours.graph.snapshot;

import fr.retours.graph.snapshot.column.Adjacency;
import fr.retours.graph.snapshot.column.TieColumns;
import fr.retours.model.port.RelationFilter;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A snapshot by the facts that count: who was where, sure enough and not only cited. Immutable. */
public final class FactView {
    private final TieColumns presences;
    private final int kinds;
    private final double leastConfidence;
    private final Adjacency entitiesAt;
    private final Adjacency eventsOf;
    /** For each event a bit for each theme. */
    private final long[] themes;

    private final List<BitSet> eventsAbout;

    FactView(GraphSnapshot snapshot, RelationFilter filter) {
        this.presences = snapshot.presences();
        this.kinds = TieKinds.counting(filter);
        this.leastConfidence = filter.minConfidence();
        var builder = new Adjacency.Builder();
        this.themes = new long[snapshot.events().size()];
        this.eventsAbout =
                Stream.generate(BitSet::new).limit(ThemeNumbers.size()).toList();
        for (int event = 0; event < snapshot.events().size(); event++) {
            builder.add(counted(presences.at(event)).map(presences::who).distinct());
            int number = event;
            sure(snapshot.subjects(), snapshot.subjects().at(event))
                    .map(snapshot.subjects()::who)
                    .forEach(theme -> {
                        themes[number] |= 1L << theme;
                        eventsAbout.get(theme).set(number);
                    });
        }
        this.entitiesAt = builder.build();
        this.eventsOf = entitiesAt.reversed(snapshot.entities().size());
    }

    private IntStream counted(IntStream ties) {
        return sure(presences, ties).filter(tie -> (presences.what(tie) & kinds) != 0);
    }

    /** Leaves those that are sure enough. */
    public IntStream sure(TieColumns columns, IntStream ties) {
        return ties.filter(tie -> columns.confidence(tie) >= leastConfidence);
    }

    /** Returns the ties of people and bodies to an event that count. */
    public IntStream presences(int event) {
        return counted(presences.at(event));
    }

    /** Returns the ties of one to an event that count. */
    public IntStream presences(int event, int entity) {
        return counted(presences.at(event, entity));
    }

    /** Returns the ties of people and bodies to an event that would count if they were sure. */
    public IntStream howeverSure(int event) {
        return presences.at(event).filter(tie -> (presences.what(tie) & kinds) != 0);
    }

    /** Returns who was at each event, by name. */
    public Adjacency entitiesAt() {
        return entitiesAt;
    }

    /** Returns at which events each was, latest first. */
    public Adjacency eventsOf() {
        return eventsOf;
    }

    /** Returns a bit for each theme of an event. */
    public long themes(int event) {
        return themes[event];
    }

    /** Returns the events about a theme, which nobody changes. */
    public BitSet eventsAbout(int theme) {
        return eventsAbout.get(theme);
    }
}
