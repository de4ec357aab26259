package fr.retours.graph.relation;

import fr.retours.model.EntityId;
import fr.retours.model.EventId;
import fr.retours.model.Page;
import fr.retours.model.RelationFilter;
import fr.retours.model.Theme;
import fr.retours.model.Window;
import fr.retours.model.relation.RelatedEvent;
import fr.retours.model.relation.SharedEntity;
import fr.retours.model.relation.SharedTheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.neo4j.driver.TransactionContext;

/** The events that have something in common with one. */
final class RelatedReads {
    private final EventWeb web;
    private final WebSlice slice;
    private final EventId id;
    private final int here;
    private final int shown;
    private final SharedEvents events;

    private RelatedReads(TransactionContext tx, EventWeb web, EventId id, RelationFilter filter, int shown) {
        this.web = web;
        this.slice = web.narrowed(tx, filter);
        this.id = id;
        this.here = web.events().number(id.value());
        this.shown = shown;
        this.events = new SharedEvents(tx, new Slice(filter));
    }

    /** Lists them, those that have most in common first, then the latest. */
    static Page<RelatedEvent> related(
            TransactionContext tx, EventWeb web, EventId id, RelationFilter filter, int shown, Window window) {
        var reads = new RelatedReads(tx, web, id, filter, shown);
        return reads.here < 0 ? new Page<>(List.of(), 0) : reads.read(window);
    }

    private Page<RelatedEvent> read(Window window) {
        int[] scores = scores();
        int[] events = eventsByScore(scores);
        var found = best(scores, events, window.offset() + window.limit()).stream()
                .skip(window.offset())
                .map(there -> common(there, scores[there]))
                .toList();
        found.forEach(this::want);
        this.events.read();
        return new Page<>(found.stream().map(this::event).toList(), scores.length - events[0]);
    }

    /** Returns how much each event has in common with this one; nothing if it does not pass. */
    private int[] scores() {
        int[] scores = new int[web.events().size()];
        web.entitiesAt().forEach(here, one -> {
            int weight = web.people().get(one) ? RelatedEvent.PERSON : RelatedEvent.BODY;
            web.eventsOf().forEach(one, there -> scores[there] += weight);
        });
        for (int there = 0; there < scores.length; there++) {
            scores[there] += RelatedEvent.THEME * web.countThemes(here, there);
            if (there == here || !slice.passing().get(there)) {
                scores[there] = 0;
            }
        }
        return scores;
    }

    /** Returns how many events have each score. */
    private static int[] eventsByScore(int[] scores) {
        int[] events = new int[Arrays.stream(scores).max().orElse(0) + 1];
        for (int score : scores) {
            events[score]++;
        }
        return events;
    }

    /** Returns the events of the highest scores, in order; those of the lowest score among them need no sorting. */
    private static List<Integer> best(int[] scores, int[] eventsByScore, int most) {
        int lowest = eventsByScore.length - 1;
        for (int room = most; lowest > 1 && room > eventsByScore[lowest]; lowest--) {
            room -= eventsByScore[lowest];
        }
        int least = Math.max(1, lowest);
        List<Integer> above = new ArrayList<>();
        List<Integer> level = new ArrayList<>();
        for (int event = 0; event < scores.length; event++) {
            if (scores[event] > least) {
                above.add(event);
            } else if (scores[event] == least && level.size() < most) {
                level.add(event);
            }
        }
        ToIntFunction<Integer> descending = event -> -scores[event];
        above.sort(Comparator.comparingInt(descending));
        above.addAll(level);
        return above.subList(0, Math.min(most, above.size()));
    }

    private Common common(int there, int score) {
        BitSet who = WebSlice.common(entities(here), entities(there));
        BitSet bodies = (BitSet) who.clone();
        bodies.andNot(web.people());
        return new Common(
                web.events().id(there),
                score,
                page(WebSlice.common(who, web.people())),
                page(bodies),
                page(web.themes(here, there)));
    }

    private BitSet entities(int event) {
        return web.entitiesAt().of(WebSlice.only(event));
    }

    private Page<EntityId> page(BitSet entities) {
        var some = entities.stream()
                .limit(shown)
                .mapToObj(one -> EntityId.of(web.entities().id(one)))
                .toList();
        return new Page<>(some, entities.cardinality());
    }

    private Page<Theme> page(List<Theme> themes) {
        return new Page<>(themes.stream().limit(shown).toList(), themes.size());
    }

    private void want(Common found) {
        var both = List.of(id.value(), found.event);
        events.want(found.people.items(), both);
        events.want(found.bodies.items(), both);
        events.wantThemes(found.themes.items(), both);
    }

    private RelatedEvent event(Common found) {
        return new RelatedEvent(
                events.ref(found.event),
                found.score,
                map(found.people, one -> shared(one, found.event)),
                map(found.bodies, one -> shared(one, found.event)),
                map(
                        found.themes,
                        one -> new SharedTheme(events.theme(one, id.value()), events.theme(one, found.event))));
    }

    private SharedEntity shared(EntityId one, String there) {
        var at = events.attending(one, id.value());
        return new SharedEntity(
                at.entity(), at.standing(), events.attending(one, there).standing());
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
    private record Common(String event, int score, Page<EntityId> people, Page<EntityId> bodies, Page<Theme> themes) {}
}
