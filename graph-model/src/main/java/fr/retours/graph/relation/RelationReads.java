package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.graph.snapshot.SnapshotSlice;
import fr.retours.graph.snapshot.column.NumberSets;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationView;
import fr.retours.model.relation.Strength;
import fr.retours.model.relation.YearCount;
import fr.retours.model.term.Theme;
import fr.retours.model.time.DateBasis;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can be asked of any question: the list of its relationships, and their numbers by year. */
final class RelationReads {
    private final GraphSnapshot snapshot;
    private final RelationQuestion question;
    private final SnapshotSlice slice;
    private final DateBasis basis;

    RelationReads(GraphSnapshot snapshot, RelationQuestion question, RelationFilter filter) {
        this.snapshot = snapshot;
        this.question = question;
        this.slice = Incidence.slice(snapshot, question, filter);
        this.basis = filter.events().basis();
    }

    Page<Relation> list(RelationView view, PageWindow window) {
        return question.asksForPairs() ? pairs(view, window) : others(view, window);
    }

    private Page<Relation> pairs(RelationView view, PageWindow window) {
        var tally = tally();
        var all = tally.ranked(view);
        return new Page<>(read(tally, window.of(all), view.shown()), all.size());
    }

    /** Who comes where is worked out once for all pages; then only whoever is on this one is added up. */
    private Page<Relation> others(RelationView view, PageWindow window) {
        int[] ranking = snapshot.ranking(
                new Ranked(question, slice.filter(), view.order(), view.minEvents()),
                () -> tally().ranked(view).stream()
                        .mapToInt(sum -> sum.ends().to())
                        .toArray());
        BitSet listed = IntStream.of(ranking)
                .skip(window.offset())
                .limit(window.limit())
                .collect(BitSet::new, BitSet::set, BitSet::or);
        var tally = emptyTally();
        Incidence.read(slice.among(eventsOf(listed)), question, (from, to, event, share, tie) -> {
            if (listed.get(to)) {
                tally.meet(from, to, event, share, tie);
            }
        });
        return new Page<>(read(tally, tally.ranked(view), view.shown()), ranking.length);
    }

    /** Counts those on the list: once for all who ask in whatever order. */
    long total(RelationView view) {
        return snapshot.counts(
                new Counted(question, slice.filter(), view.minEvents(), view.beyondChance()),
                () -> tally().listed(view).count());
    }

    private BitSet eventsOf(BitSet some) {
        return slice.events(some.stream().mapToObj(slice::standingFor).collect(BitSet::new, BitSet::or, BitSet::or));
    }

    /** A list and its order. */
    private record Ranked(RelationQuestion question, RelationFilter filter, RelationOrder order, int minEvents) {}

    /** A list in any order. */
    private record Counted(RelationQuestion question, RelationFilter filter, int minEvents, boolean beyondChance) {}

    /** Whose letters are counted. */
    private record Listed(RelationQuestion question, RelationFilter filter) {}

    SortedMap<String, Integer> initials() {
        return snapshot.counts(new Listed(question, slice.filter()), () -> {
            var found = new BitSet();
            Incidence.read(slice, question, (from, to, event, share, tie) -> found.set(to));
            SortedMap<String, Integer> letters = new TreeMap<>();
            snapshot.entities().filing().letters().forEach((letter, filed) -> {
                int number = NumberSets.common(found, filed).cardinality();
                if (number > 0) {
                    letters.put(letter, number);
                }
            });
            return Collections.unmodifiableSortedMap(letters);
        });
    }

    /** Returns all relationships in the order wanted, each read when the stream comes to it. */
    Stream<Relation> all(RelationView view) {
        var tally = tally();
        return stream(tally, tally.ranked(view), view.shown());
    }

    List<YearCount> series() {
        var years = new YearTally(snapshot, basis);
        Incidence.read(slice, question, years);
        return years.counts();
    }

    /** Adds up all meetings. */
    MeetingTally tally() {
        var tally = emptyTally();
        Incidence.read(slice, question, tally);
        return tally;
    }

    private MeetingTally emptyTally() {
        var tellings = snapshot.events().tellings();
        return new MeetingTally(
                question,
                snapshot.entities()::filing,
                event -> tellings.at(event).count());
    }

    /** Adds to relationships the latest events behind each. */
    List<Relation> read(MeetingTally tally, List<MeetingTally.Sum> sums, int shown) {
        return stream(tally, sums, shown).toList();
    }

    private Stream<Relation> stream(MeetingTally tally, List<MeetingTally.Sum> sums, int shown) {
        var events = new SharedEvents(slice);
        List<Theme> themes = themes();
        return sums.stream().map(sum -> relation(sum, tally.strength(sum), shown, themes, events));
    }

    private Relation relation(
            MeetingTally.Sum sum, Strength strength, int shown, List<Theme> themes, SharedEvents events) {
        var ends = ends(sum);
        boolean asWholes =
                question instanceof RelationQuestion.Cooperation || question instanceof RelationQuestion.Territories;
        boolean alone = question instanceof RelationQuestion.BodyPairs;
        int wholes = asWholes ? ends.size() : alone ? 0 : ends.size() - 1;
        var behind = sum.latest(shown).stream()
                .map(event -> events.event(event, ends.subList(0, wholes), ends.subList(wholes, ends.size()), themes))
                .toList();
        var days = EventDays.of(snapshot, IntStream.range(0, sum.events()).map(sum::event));
        int from = sum.ends().from();
        return new Relation(
                from == GraphSnapshot.NOBODY ? null : snapshot.entity(from),
                snapshot.entity(sum.ends().to()),
                snapshot.entities().aliases(sum.ends().to()),
                strength,
                days.first(),
                days.last(),
                new Page<>(behind, sum.events()));
    }

    /** Returns whom each event behind a relationship must show: both its ends, where the question has two. */
    private List<Integer> ends(MeetingTally.Sum sum) {
        List<Integer> ends = new ArrayList<>();
        switch (question) {
            case RelationQuestion.Companions one -> ends.add(snapshot.number(one.person()));
            case RelationQuestion.Partners one -> ends.add(snapshot.number(one.body()));
            case RelationQuestion.Cooperation one -> ends.add(sum.ends().from());
            case RelationQuestion.BodyPairs one -> ends.add(sum.ends().from());
            case RelationQuestion.Spokespeople one -> {}
            case RelationQuestion.People one -> {}
            case RelationQuestion.Organisations one -> {}
            case RelationQuestion.Territories one -> {}
            case RelationQuestion.ThemePeople one -> {}
            case RelationQuestion.ThemeBodies one -> {}
        }
        ends.add(sum.ends().to());
        return ends;
    }

    private List<Theme> themes() {
        return switch (question) {
            case RelationQuestion.ThemePeople one -> List.of(one.theme());
            case RelationQuestion.ThemeBodies one -> List.of(one.theme());
            case RelationQuestion.Companions one -> List.of();
            case RelationQuestion.Partners one -> List.of();
            case RelationQuestion.Cooperation one -> List.of();
            case RelationQuestion.BodyPairs one -> List.of();
            case RelationQuestion.Spokespeople one -> List.of();
            case RelationQuestion.People one -> List.of();
            case RelationQuestion.Organisations one -> List.of();
            case RelationQuestion.Territories one -> List.of();
        };
    }
}
