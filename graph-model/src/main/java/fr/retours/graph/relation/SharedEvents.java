package fr.retours.graph.relation;

import fr.retours.graph.TieRows;
import fr.retours.model.BodyId;
import fr.retours.model.BodyRef;
import fr.retours.model.EventSummary;
import fr.retours.model.EventTheme;
import fr.retours.model.LinkKind;
import fr.retours.model.Theme;
import fr.retours.model.relation.Attending;
import fr.retours.model.relation.EntityRef;
import fr.retours.model.relation.SharedEvent;
import fr.retours.model.relation.Standing;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

/**
 * Reads, for all answers in the same way, the events behind a relationship: who stands in them, how, on what grounds. Which
 * facts these are is known; what one answer needs is asked for first, and read together from where the store keeps it.
 */
final class SharedEvents {
    private final SimpleQueryRunner neo4j;
    private final WebSlice slice;
    private final EventWeb web;
    private final Map<Integer, BitSet> territories = new HashMap<>();
    /** What is asked for, by the numbers of the facts. */
    private final Map<Pair, int[]> presences = new HashMap<>();

    private final Map<Pair, int[]> functions = new HashMap<>();
    private final Map<Pair, int[]> subjects = new HashMap<>();
    private final StoredTies stored;

    /** Someone, or a theme, and an event. */
    private record Pair(int one, int event) {}

    SharedEvents(SimpleQueryRunner neo4j, WebSlice slice) {
        this.neo4j = neo4j;
        this.slice = slice;
        this.web = slice.web();
        this.stored = new StoredTies(web);
    }

    /** Asks how someone stands in an event. */
    void want(int entity, int event) {
        want(entity, event, slice.view().presences(event, entity));
    }

    /** Asks how someone, or a body with all it stands for, stands in an event. */
    void wantWhole(int entity, int event) {
        if (web.people().get(entity)) {
            want(entity, event);
        } else {
            BitSet all = territories.computeIfAbsent(entity, slice::standingFor);
            want(
                    entity,
                    event,
                    slice.view()
                            .presences(event)
                            .filter(tie -> all.get(web.presences().who(tie))));
        }
    }

    private void want(int entity, int event, IntStream ties) {
        int[] found = ties.toArray();
        if (found.length > 0) {
            var pair = new Pair(entity, event);
            int[] held = slice.view()
                    .sure(web.functions(), web.functions().at(event, entity))
                    .toArray();
            presences.put(pair, found);
            functions.put(pair, held);
            IntStream.of(found).forEach(tie -> stored.wantPresence(tie, event));
            IntStream.of(held).forEach(tie -> stored.wantFunction(tie, event));
        }
    }

    /** Asks what an event says of some themes. */
    void wantThemes(Collection<Theme> about, int event) {
        for (Theme theme : about) {
            int number = Themes.number(theme.id());
            int[] ties = slice.view()
                    .sure(web.subjects(), web.subjects().at(event, number))
                    .toArray();
            if (ties.length > 0) {
                subjects.put(new Pair(number, event), ties);
                IntStream.of(ties).forEach(tie -> stored.wantSubject(tie, event));
            }
        }
    }

    /** Asks for what a list says of an event. */
    void wantSummary(int event) {
        stored.wantSummary(event);
    }

    /** Reads all that was asked for. */
    void read() {
        stored.read(neo4j);
    }

    /** Returns an event, with those of these that stand in it as was asked. */
    SharedEvent event(int event, Collection<Integer> who, Collection<Theme> about) {
        return new SharedEvent(
                web.event(event),
                who.stream()
                        .filter(one -> presences.containsKey(new Pair(one, event)))
                        .map(one -> attending(one, event))
                        .toList(),
                about.stream()
                        .filter(theme -> subjects.containsKey(new Pair(Themes.number(theme.id()), event)))
                        .map(theme -> theme(theme, event))
                        .toList());
    }

    /** Returns how someone stands in an event, as was asked. */
    Attending attending(int entity, int event) {
        return new Attending(web.entity(entity), standing(entity, event));
    }

    /** Returns how someone stands in an event, as was asked. */
    Standing standing(int entity, int event) {
        var ties = found(presences, entity, event)
                .mapToObj(tie -> tie(web.presences(), tie))
                .toList();
        var held = found(functions, entity, event).mapToObj(this::function).toList();
        return web.people().get(entity) ? person(ties, held) : body(ties);
    }

    /** Returns what a list says of an event, as was asked. */
    EventSummary summary(int event) {
        return stored.summary(event);
    }

    /** Returns what an event says of a theme, as was asked. */
    EventTheme theme(Theme about, int event) {
        var ties = found(subjects, Themes.number(about.id()), event)
                .mapToObj(tie -> tie(web.subjects(), tie))
                .toList();
        return new EventTheme(about, TieRows.isMain(ties), TieRows.grounds(ties));
    }

    private IntStream found(Map<Pair, int[]> facts, int one, int event) {
        int[] found = facts.get(new Pair(one, event));
        if (found == null) {
            throw new IllegalStateException(one + " at " + web.event(event).id() + " must have been asked for");
        }
        return IntStream.of(found);
    }

    private static Standing person(List<Value> ties, List<TieRows.Held> functions) {
        var presence = TieRows.presence(ties, functions);
        return new Standing(presence.tookPart(), presence.parts(), presence.roles(), List.of(), presence.grounds());
    }

    private static Standing body(List<Value> all) {
        var ties = TieRows.strongest(all);
        var links = TieRows.links(ties);
        return new Standing(links.getFirst() != LinkKind.MENTIONED, List.of(), List.of(), links, TieRows.grounds(ties));
    }

    private @Nullable BodyRef body(int number) {
        if (number == EventWeb.NOBODY) {
            return null;
        }
        EntityRef body = web.entity(number);
        return new BodyRef((BodyId) body.id(), body.name());
    }

    private TieRows.Held function(int tie) {
        return new TieRows.Held(tie(web.functions(), tie), body(web.functions().what(tie)));
    }

    private Value tie(TieColumns columns, int tie) {
        return stored.tie(columns.stored(tie));
    }
}
