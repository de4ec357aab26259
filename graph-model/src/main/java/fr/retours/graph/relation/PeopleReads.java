package fr.retours.graph.relation;

import fr.retours.graph.FoldedNames;
import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.graph.snapshot.TieKinds;
import fr.retours.graph.snapshot.column.NumberSets;
import fr.retours.model.fact.Person;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.PersonQuery;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.time.EventDate;
import fr.retours.model.view.DatedRole;
import fr.retours.model.view.PersonDetail;
import fr.retours.model.view.PersonSummary;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** People in a list, and one with all functions. */
final class PeopleReads {
    private static final Comparator<EventDate> EARLIEST_FIRST = Comparator.nullsLast(Comparator.naturalOrder());

    private final GraphSnapshot snapshot;

    PeopleReads(GraphSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Lists people, those with most events first, then by name. */
    Page<PersonSummary> people(PersonQuery query, PageWindow window) {
        int[] counts = eventsTakenPartIn(query.filter());
        int least = query.filter().equals(EventFilter.NONE) ? query.minEvents() : Math.max(1, query.minEvents());
        long[] ranked = among(query.words()).stream()
                .filter(one -> counts[one] >= least)
                .mapToLong(one -> (long) (Integer.MAX_VALUE - counts[one]) << Integer.SIZE | one)
                .sorted()
                .toArray();
        var shown = LongStream.of(ranked)
                .skip(window.offset())
                .limit(window.limit())
                .mapToObj(one -> summary((int) one, snapshot.passing(query.filter(), 0), 0))
                .toList();
        return new Page<>(shown, ranked.length);
    }

    private BitSet among(String words) {
        return words.isBlank()
                ? snapshot.people()
                : NumberSets.common(snapshot.people(), snapshot.entities().named(FoldedNames.words(words)));
    }

    /** Counts, for each person, the events that pass and where they took part. */
    private int[] eventsTakenPartIn(EventFilter filter) {
        int[] counts = new int[snapshot.entities().size()];
        snapshot.passing(filter, 0).stream().forEach(event -> takingPart(event).forEach(one -> counts[one]++));
        return counts;
    }

    private IntStream takingPart(int event) {
        var presences = snapshot.presences();
        return presences
                .at(event)
                .filter(tie -> presences.what(tie) == TieKinds.TOOK_PART)
                .map(presences::who)
                .distinct();
    }

    private PersonSummary summary(int person, BitSet passing, double least) {
        int[] events = snapshot.narrowed(RelationFilter.NONE.withMinConfidence(least)).events(person).stream()
                .filter(passing::get)
                .toArray();
        var ref = snapshot.entity(person);
        var days = EventDays.of(snapshot, IntStream.of(events));
        return new PersonSummary(
                new Person((PersonId) ref.id(), ref.name(), snapshot.entities().aliases(person)),
                events.length,
                days.first(),
                days.last());
    }

    /** Returns a person with all functions, those of the earliest event first. */
    PersonDetail detail(int person, double least) {
        var facts = new FactReads(snapshot);
        var everywhere = snapshot.narrowed(RelationFilter.ANY).events(person);
        List<DatedRole> roles = everywhere.stream()
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer event) -> snapshot.events().begin(event), EARLIEST_FIRST)
                        .thenComparing(event -> snapshot.event(event).id().value()))
                .flatMap(event -> facts
                        .roles(snapshot.functions().at(event, person).toArray())
                        .stream()
                        .map(role -> new DatedRole(
                                role,
                                snapshot.event(event).id(),
                                snapshot.events().begin(event))))
                .toList();
        return new PersonDetail(summary(person, snapshot.passing(EventFilter.NONE, 0), least), roles);
    }
}
