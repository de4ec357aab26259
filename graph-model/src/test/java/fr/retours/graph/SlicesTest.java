package fr.retours.graph;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.graph.relation.SnapshotSliceGraph;
import fr.retours.graph.snapshot.FactRows;
import fr.retours.graph.snapshot.SnapshotSource;
import fr.retours.graph.testing.GeneratedCast;
import fr.retours.graph.testing.GeneratedFacts;
import fr.retours.graph.testing.InMemoryRelations;
import fr.retours.graph.testing.RandomAsking;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.meeting.Attending;
import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.port.DatasetState;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.slice.BodySlice;
import fr.retours.model.slice.EventSlice;
import fr.retours.model.slice.SliceGraph;
import fr.retours.model.time.EventDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What exports go through in a snapshot, and what the facts give, over generated corpora and filters. */
class SlicesTest {
    private static final int CORPORA = Math.max(1, Integer.getInteger("retours.rounds", 30) / 3);
    private static final int FILTERS = Integer.getInteger("retours.questions", 6);

    @Test
    void listsWhatTheFactsGiveBatchByBatch() {
        long first = Long.getLong("retours.seed", 1);
        System.out.println("-Dretours.seed=" + first);
        for (long seed = first; seed < first + CORPORA; seed++) {
            var made = new GeneratedFacts(seed, new GeneratedCast(20, 6, 6), 9);
            List<RecapFacts> facts = IntStream.range(0, 12)
                    .mapToObj(number -> made.recap(number, 0))
                    .toList();
            var asking = new RandomAsking(new Random(seed), facts);
            var graph = new SnapshotSliceGraph(
                    SnapshotSource.of(FactRows.snapshot(facts, new DatasetState(Optional.empty(), Optional.empty()))));
            var every = new Corpus(facts, facts, seed);
            var some = new Corpus(facts, facts.subList(0, facts.size() / 3), seed);
            for (int i = 0; i < FILTERS; i++) {
                RelationFilter filter = plain(asking.filter());
                compare(graph, every, filter);
                compare(graph.toldBy(some.recaps()), some, filter);
            }
            assertThat(graph.toldBy(Set.of(new RecapId("recap:unknown"))).events(RelationFilter.ANY, null, 1))
                    .isEmpty();
        }
    }

    /** What some of all recaps tell. */
    private record Corpus(List<RecapFacts> facts, List<RecapFacts> some, long seed) {
        Set<RecapId> recaps() {
            return some.stream().map(one -> one.recap().id()).collect(Collectors.toSet());
        }

        List<SharedEvent> events(RelationFilter filter) {
            Set<EventId> told = some.stream()
                    .flatMap(one -> one.event().stream())
                    .map(Event::id)
                    .collect(Collectors.toSet());
            List<SharedEvent> events = new ArrayList<>();
            new InMemoryRelations(() -> facts).forEachEvent(filter, events::add);
            return events.stream()
                    .filter(one -> told.contains(one.event().id()))
                    .toList();
        }
    }

    private static RelationFilter plain(RelationFilter filter) {
        boolean sureOfAll = filter.events().parts().none().isEmpty();
        return new RelationFilter(
                filter.events(),
                filter.undated(),
                filter.tookPartOnly(),
                sureOfAll ? filter.minConfidence() : 0,
                false);
    }

    private static void compare(SliceGraph graph, Corpus corpus, RelationFilter filter) {
        List<SharedEvent> expected = corpus.events(filter);
        String as = "-Dretours.seed=" + corpus.seed() + " -Dretours.rounds=1, told by "
                + corpus.some().size() + ": " + filter;

        List<EventSlice> events = all(
                (@Nullable EventId after) -> graph.events(filter, after, 2),
                one -> one.event().id());
        assertThat(events)
                .as(as)
                .extracting(one -> one.event().id())
                .containsExactlyElementsOf(
                        expected.stream().map(one -> one.event().id()).toList());
        for (int i = 0; i < events.size(); i++) {
            checkEvent(events.get(i), expected.get(i), corpus.facts(), filter, as);
        }
        checkPeople(graph, expected, filter, as);
        checkBodies(graph, expected, filter, as);
    }

    private static void checkEvent(
            EventSlice event, SharedEvent expected, List<RecapFacts> facts, RelationFilter filter, String as) {
        assertThat(event.who())
                .as(as)
                .containsExactlyInAnyOrderElementsOf(
                        expected.who().stream().filter(counts(filter)).toList());
        assertThat(event.themes()).as(as).containsExactlyInAnyOrderElementsOf(expected.themes());
        List<RecapId> recaps = facts.stream()
                .filter(one -> one.event()
                        .filter(reported -> reported.id().equals(event.event().id()))
                        .isPresent())
                .map(one -> one.recap().id())
                .sorted()
                .toList();
        assertThat(event.recaps()).as(as).extracting(one -> one.id()).containsExactlyElementsOf(recaps);
        assertThat(event.grounds().citations())
                .as(as)
                .extracting(one -> one.recap())
                .isSubsetOf(recaps);
    }

    private static void checkPeople(SliceGraph graph, List<SharedEvent> expected, RelationFilter filter, String as) {
        var people = all(
                (@Nullable PersonId after) -> graph.people(filter, after, 2),
                one -> one.person().id());
        var reported = tally(expected, filter, one -> one instanceof PersonId);

        assertThat(people)
                .as(as)
                .extracting(one -> one.person().id().value())
                .containsExactlyElementsOf(reported.keySet());
        assertThat(people)
                .as(as)
                .allSatisfy(one -> assertThat(new Tally(one.events(), one.first(), one.last()))
                        .isEqualTo(reported.get(one.person().id().value())));
    }

    private static void checkBodies(SliceGraph graph, List<SharedEvent> expected, RelationFilter filter, String as) {
        List<BodySlice> bodies = all(
                (@Nullable BodyId after) -> graph.bodies(filter, after, 2),
                one -> one.body().id());
        var reported = tally(expected, filter, one -> one instanceof BodyId);

        assertThat(bodies)
                .as(as)
                .extracting(one -> one.body().id().value())
                .containsExactlyElementsOf(reported.keySet());
        assertThat(bodies).as(as).allSatisfy(one -> {
            assertThat(new Tally(one.events(), one.first(), one.last()))
                    .isEqualTo(reported.get(one.body().id().value()));
            assertThat(one.body().name()).isNotBlank();
            assertThat(one.body() instanceof Collectivite)
                    .isEqualTo(!one.body().id().value().startsWith("org:"));
        });
    }

    private static Map<String, Tally> tally(
            List<SharedEvent> events, RelationFilter filter, Predicate<EntityId> wanted) {
        Map<String, Tally> all = new TreeMap<>();
        events.forEach(event -> event.who().stream()
                .filter(counts(filter))
                .map(one -> one.entity().id())
                .filter(wanted)
                .forEach(id ->
                        all.merge(id.value(), Tally.of(event.event().time().begin()), Tally::and)));
        return all;
    }

    private static Predicate<Attending> counts(RelationFilter filter) {
        var parts = filter.events().parts();
        return one -> one.entity().id() instanceof BodyId
                || ((parts.any().isEmpty() || one.standing().parts().stream().anyMatch(parts.any()::contains))
                        && one.standing().parts().stream().noneMatch(parts.none()::contains));
    }

    private static <I, T> List<T> all(Batches<I, T> batches, Function<T, I> id) {
        List<T> all = new ArrayList<>();
        List<T> batch = batches.after(null);
        while (!batch.isEmpty()) {
            all.addAll(batch);
            batch = batches.after(id.apply(batch.getLast()));
        }
        return all;
    }

    /** Reads what follows on a thing. */
    private interface Batches<I, T> {
        List<T> after(@Nullable I id);
    }

    /** How often, from when to when. */
    private record Tally(
            int events, @Nullable EventDate first, @Nullable EventDate last) {
        static Tally of(@Nullable EventDate day) {
            return new Tally(1, day, day);
        }

        Tally and(Tally other) {
            var days = Stream.of(first, last, other.first, other.last)
                    .filter(Objects::nonNull)
                    .toList();
            return new Tally(
                    events + other.events,
                    days.stream().min(Comparator.naturalOrder()).orElse(null),
                    days.stream().max(Comparator.naturalOrder()).orElse(null));
        }
    }
}
