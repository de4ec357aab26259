package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.graph.snapshot.SnapshotSlice;
import fr.retours.graph.snapshot.ThemeNumbers;
import fr.retours.graph.snapshot.TieKinds;
import fr.retours.model.meeting.Attending;
import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.meeting.Standing;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Theme;
import fr.retours.model.view.BodyRef;
import fr.retours.model.view.EventTheme;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells, for all answers in the same way, of the events behind a relationship: who stands in them, how, on what grounds. */
final class SharedEvents {
    private final SnapshotSlice slice;
    private final GraphSnapshot snapshot;
    private final FactReads facts;
    private final Map<Integer, BitSet> territories = new HashMap<>();

    SharedEvents(SnapshotSlice slice) {
        this.slice = slice;
        this.snapshot = slice.snapshot();
        this.facts = new FactReads(snapshot);
    }

    /** Returns an event, with those of these that stand in it. */
    SharedEvent event(int event, Collection<Integer> who, Collection<Theme> about) {
        return event(event, List.of(), who, about);
    }

    /**
     * Returns an event, with those of these that stand in it.
     *
     * @param whole bodies among these stand there with all that they stand for
     * @param alone these stand there alone
     */
    SharedEvent event(int event, Collection<Integer> whole, Collection<Integer> alone, Collection<Theme> about) {
        var those = Stream.concat(
                whole.stream().flatMap(one -> attending(one, event, wholeTies(one, event))),
                alone.stream().flatMap(one -> attending(one, event, ownTies(one, event))));
        var themes = about.stream()
                .filter(theme -> ties(theme, event).findAny().isPresent())
                .map(theme -> theme(theme, event));
        return new SharedEvent(snapshot.event(event), those.toList(), themes.toList());
    }

    private Stream<Attending> attending(int entity, int event, IntStream ties) {
        int[] found = ties.toArray();
        return found.length == 0
                ? Stream.empty()
                : Stream.of(new Attending(snapshot.entity(entity), standing(entity, event, found)));
    }

    /** Returns how someone stands in an event, by these facts alone. */
    Standing standing(int entity, int event) {
        return standing(entity, event, ownTies(entity, event).toArray());
    }

    /** Returns how someone, or a body with all that it stands for, stands in an event. */
    Standing wholeStanding(int entity, int event) {
        return standing(entity, event, wholeTies(entity, event).toArray());
    }

    private IntStream ownTies(int entity, int event) {
        return slice.view().presences(event, entity);
    }

    private IntStream wholeTies(int entity, int event) {
        if (snapshot.people().get(entity)) {
            return ownTies(entity, event);
        }
        BitSet all = territories.computeIfAbsent(entity, slice::standingFor);
        return slice.view()
                .presences(event)
                .filter(tie -> all.get(snapshot.presences().who(tie)));
    }

    private Standing standing(int entity, int event, int[] ties) {
        if (snapshot.people().get(entity)) {
            var held =
                    slice.view().sure(snapshot.functions(), snapshot.functions().at(event, entity));
            var parts = slice.view().sure(snapshot.parts(), snapshot.parts().at(event, entity));
            var asked = slice.filter().events().parts().any();
            var presence = facts.presence(ties, parts.toArray(), held.toArray(), asked);
            return new Standing(presence.tookPart(), presence.parts(), presence.roles(), List.of(), presence.grounds());
        }
        int[] strongest = facts.strongest(ties);
        var links = TieKinds.links(facts.kinds(strongest));
        return new Standing(
                links.getFirst() != LinkKind.MENTIONED,
                List.of(),
                List.of(),
                links,
                through(entity, strongest),
                facts.grounds(strongest));
    }

    /** Returns the bodies whose ties these are, unless they are a body's own. */
    private List<BodyRef> through(int body, int[] ties) {
        int[] real =
                IntStream.of(ties).map(snapshot.presences()::who).distinct().toArray();
        return real.length == 1 && real[0] == body
                ? List.of()
                : IntStream.of(real)
                        .mapToObj(facts::body)
                        .sorted(Comparator.comparing(one -> one.id().value()))
                        .toList();
    }

    /** Returns what an event says of a theme that it has. */
    EventTheme theme(Theme about, int event) {
        return facts.theme(about, ties(about, event).toArray());
    }

    private IntStream ties(Theme about, int event) {
        var subjects = snapshot.subjects();
        return slice.view().sure(subjects, subjects.at(event, ThemeNumbers.number(about.id())));
    }
}
