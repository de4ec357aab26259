package fr.retours.graph.relation;

import fr.retours.model.RelationFilter;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A web by the facts that count: who was where, sure enough and not only cited. Immutable. */
final class WebView {
    private final TieColumns presences;
    private final int kinds;
    private final double leastConfidence;
    private final Adjacency entitiesAt;
    private final Adjacency eventsOf;
    /** For each event a bit for each theme. */
    private final long[] themes;

    private final List<BitSet> eventsAbout;

    WebView(EventWeb web, RelationFilter filter) {
        this.presences = web.presences();
        this.kinds = TieKinds.counting(filter);
        this.leastConfidence = filter.minConfidence();
        var builder = new Adjacency.Builder();
        this.themes = new long[web.countEvents()];
        this.eventsAbout = Stream.generate(BitSet::new).limit(Themes.size()).toList();
        for (int event = 0; event < web.countEvents(); event++) {
            builder.add(counted(presences.at(event)).map(presences::who).distinct());
            int number = event;
            sure(web.subjects(), web.subjects().at(event))
                    .map(web.subjects()::who)
                    .forEach(theme -> {
                        themes[number] |= 1L << theme;
                        eventsAbout.get(theme).set(number);
                    });
        }
        this.entitiesAt = builder.build();
        this.eventsOf = entitiesAt.reversed(web.countEntities());
    }

    private IntStream counted(IntStream ties) {
        return sure(presences, ties).filter(tie -> (presences.what(tie) & kinds) != 0);
    }

    /** Leaves those that are sure enough. */
    IntStream sure(TieColumns columns, IntStream ties) {
        return ties.filter(tie -> columns.confidence(tie) >= leastConfidence);
    }

    /** Returns the ties of people and bodies to an event that count. */
    IntStream presences(int event) {
        return counted(presences.at(event));
    }

    /** Returns the ties of one to an event that count. */
    IntStream presences(int event, int entity) {
        return counted(presences.at(event, entity));
    }

    /** Returns the ties of people and bodies to an event that would count if they were sure. */
    IntStream howeverSure(int event) {
        return presences.at(event).filter(tie -> (presences.what(tie) & kinds) != 0);
    }

    /** Returns who was at each event, by name. */
    Adjacency entitiesAt() {
        return entitiesAt;
    }

    /** Returns at which events each was, latest first. */
    Adjacency eventsOf() {
        return eventsOf;
    }

    /** Returns a bit for each theme of an event. */
    long themes(int event) {
        return themes[event];
    }

    /** Returns the events about a theme, which nobody changes. */
    BitSet eventsAbout(int theme) {
        return eventsAbout.get(theme);
    }
}
