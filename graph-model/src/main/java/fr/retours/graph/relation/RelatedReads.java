package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.graph.snapshot.SnapshotSlice;
import fr.retours.graph.snapshot.ThemeNumbers;
import fr.retours.graph.snapshot.column.NumberSets;
import fr.retours.model.id.EventId;
import fr.retours.model.meeting.RelatedEvent;
import fr.retours.model.meeting.SharedEntity;
import fr.retours.model.meeting.SharedTheme;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.PathVia;
import fr.retours.model.term.Theme;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** The events that have something in common with one. */
final class RelatedReads {
    private final GraphSnapshot snapshot;
    private final SnapshotSlice slice;
    private final int here;
    private final int shown;
    private final BitSet entitiesHere;
    /** How much each event has in common with this one, be it one that does not pass. */
    private final int[] scores;

    private final SharedEvents events;

    private RelatedReads(GraphSnapshot snapshot, int here, RelationFilter filter, int shown) {
        this.snapshot = snapshot;
        this.slice = snapshot.narrowed(filter);
        this.here = here;
        this.shown = shown;
        this.entitiesHere = slice.entities(NumberSets.only(here), PathVia.ANY);
        this.scores = new int[snapshot.events().size()];
        this.events = new SharedEvents(slice);
    }

    /** Lists them, those that have most in common first, then the latest. */
    static Page<RelatedEvent> related(
            GraphSnapshot snapshot, EventId id, RelationFilter filter, int shown, PageWindow window) {
        int here = snapshot.number(id);
        return here < 0 ? new Page<>(List.of(), 0) : new RelatedReads(snapshot, here, filter, shown).read(window);
    }

    private Page<RelatedEvent> read(PageWindow window) {
        BitSet sharing = score();
        var found = window.of(best(sharing, window.offset() + window.limit())).stream()
                .map(this::common)
                .toList();
        return new Page<>(found.stream().map(this::event).toList(), sharing.cardinality());
    }

    /** Notes how much each event has in common with this one, and returns those that have something and pass. */
    private BitSet score() {
        var sharing = new BitSet(scores.length);
        slice.view().entitiesAt().forEach(here, one -> {
            int weight = snapshot.people().get(one) ? RelatedEvent.PERSON : RelatedEvent.BODY;
            slice.view().eventsOf().forEach(one, there -> {
                scores[there] += weight;
                sharing.set(there);
            });
        });
        themes(slice.view().themes(here))
                .forEach(theme -> sharing.or(slice.view().eventsAbout(theme)));
        sharing.and(slice.passing());
        sharing.clear(here);
        sharing.stream().forEach(there -> scores[there] += RelatedEvent.THEME * Long.bitCount(shared(there)));
        return sharing;
    }

    /** Returns the events of the highest scores, in order; those of the lowest score among them need no sorting. */
    private List<Integer> best(BitSet sharing, int most) {
        int least = least(sharing, most);
        List<Integer> above = new ArrayList<>();
        List<Integer> level = new ArrayList<>();
        sharing.stream().filter(event -> scores[event] >= least).forEach(event -> {
            if (scores[event] > least) {
                above.add(event);
            } else if (level.size() < most) {
                level.add(event);
            }
        });
        ToIntFunction<Integer> descending = event -> -scores[event];
        above.sort(Comparator.comparingInt(descending));
        above.addAll(level);
        return above.subList(0, Math.min(most, above.size()));
    }

    /** Returns the score that the last of so many events has. */
    private int least(BitSet sharing, int most) {
        int highest = sharing.stream().map(event -> scores[event]).max().orElse(1);
        int[] eventsByScore = new int[highest + 1];
        sharing.stream().forEach(event -> eventsByScore[scores[event]]++);
        int least = highest;
        for (int room = most; least > 1 && room > eventsByScore[least]; least--) {
            room -= eventsByScore[least];
        }
        return least;
    }

    /** Returns a bit for each theme in common. */
    private long shared(int there) {
        return slice.view().themes(here) & slice.view().themes(there);
    }

    private Common common(int there) {
        return new Common(
                there, scores[there], page(slice.people(there)), page(slice.bodies(there)), page(shared(there)));
    }

    /** Returns those who are at this event too. */
    private Page<Integer> page(IntStream others) {
        int[] both = others.filter(entitiesHere::get).toArray();
        return new Page<>(IntStream.of(both).limit(shown).boxed().toList(), both.length);
    }

    private Page<Theme> page(long themes) {
        var some = themes(themes).limit(shown).mapToObj(ThemeNumbers::of).toList();
        return new Page<>(some, Long.bitCount(themes));
    }

    private static IntStream themes(long bits) {
        return BitSet.valueOf(new long[] {bits}).stream();
    }

    private RelatedEvent event(Common found) {
        return new RelatedEvent(
                snapshot.event(found.event),
                found.score,
                map(found.people, one -> shared(one, found.event)),
                map(found.bodies, one -> shared(one, found.event)),
                map(found.themes, one -> new SharedTheme(events.theme(one, here), events.theme(one, found.event))));
    }

    private SharedEntity shared(int one, int there) {
        return new SharedEntity(snapshot.entity(one), events.standing(one, here), events.standing(one, there));
    }

    private static <T, R> Page<R> map(Page<T> page, Function<T, R> to) {
        return new Page<>(page.items().stream().map(to).toList(), page.total());
    }

    /**
     * What an event has in common with this one.
     *
     * @param people some of them, by name
     * @param bodies some of them, by name
     * @param themes some of them, by id
     */
    private record Common(int event, int score, Page<Integer> people, Page<Integer> bodies, Page<Theme> themes) {}
}
