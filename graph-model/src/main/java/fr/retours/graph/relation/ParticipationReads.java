package fr.retours.graph.relation;

import fr.retours.model.BodyEvent;
import fr.retours.model.BodyId;
import fr.retours.model.EventId;
import fr.retours.model.EventSummary;
import fr.retours.model.Page;
import fr.retours.model.Participant;
import fr.retours.model.PersonEvent;
import fr.retours.model.PersonId;
import fr.retours.model.PersonRef;
import fr.retours.model.Presence;
import fr.retours.model.RelationFilter;
import fr.retours.model.Theme;
import fr.retours.model.ThemeEvent;
import fr.retours.model.Window;
import fr.retours.model.relation.EntityRef;
import fr.retours.model.relation.Standing;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.neo4j.driver.SimpleQueryRunner;

/** Who was at an event, and at which events someone was. */
final class ParticipationReads {
    private final EventWeb web;
    private final WebSlice slice;
    private final SharedEvents shared;
    private final Window window;

    ParticipationReads(SimpleQueryRunner neo4j, EventWeb web, RelationFilter filter, Window window) {
        this.web = web;
        this.slice = web.narrowed(neo4j, filter);
        this.shared = new SharedEvents(neo4j, slice);
        this.window = window;
    }

    Page<Participant> participants(EventId id) {
        int event = web.number(id);
        return event < 0
                ? new Page<>(List.of(), 0)
                : page(slice.people(event), one -> shared.want(one, event), one -> participant(one, event));
    }

    private Participant participant(int person, int event) {
        EntityRef ref = web.entity(person);
        return new Participant(new PersonRef((PersonId) ref.id(), ref.name()), presence(person, event));
    }

    Page<PersonEvent> eventsOf(PersonId id) {
        int person = web.number(id);
        return person < 0
                ? new Page<>(List.of(), 0)
                : eventsPage(
                        slice.events(person).stream(),
                        event -> shared.want(person, event),
                        event -> new PersonEvent(shared.summary(event), presence(person, event)));
    }

    private Presence presence(int person, int event) {
        Standing found = shared.standing(person, event);
        return new Presence(found.tookPart(), found.parts(), found.roles(), found.grounds());
    }

    Page<BodyEvent> eventsOf(BodyId id) {
        int body = web.number(id);
        return body < 0
                ? new Page<>(List.of(), 0)
                : eventsPage(
                        slice.events(slice.standingFor(body)).stream(),
                        event -> shared.wantWhole(body, event),
                        event -> bodyEvent(shared.summary(event), shared.standing(body, event)));
    }

    private static BodyEvent bodyEvent(EventSummary event, Standing standing) {
        return new BodyEvent(event, standing.links(), standing.grounds());
    }

    Page<ThemeEvent> eventsOf(Theme theme) {
        return eventsPage(
                slice.eventsAbout(theme).stream(), event -> shared.wantThemes(List.of(theme), event), event -> {
                    var about = shared.theme(theme, event);
                    return new ThemeEvent(shared.summary(event), about.main(), about.grounds());
                });
    }

    private <T> Page<T> eventsPage(IntStream events, IntConsumer want, IntFunction<T> read) {
        return page(events, want.andThen(shared::wantSummary), read);
    }

    /** Reads one stretch of all that there are. */
    private <T> Page<T> page(IntStream all, IntConsumer want, IntFunction<T> read) {
        int[] numbers = all.toArray();
        int[] shown = IntStream.of(numbers)
                .skip(window.offset())
                .limit(window.limit())
                .toArray();
        IntStream.of(shown).forEach(want);
        shared.read();
        return new Page<>(IntStream.of(shown).mapToObj(read).toList(), numbers.length);
    }
}
