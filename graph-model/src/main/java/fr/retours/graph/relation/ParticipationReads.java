package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.graph.snapshot.SnapshotSlice;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.meeting.Standing;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.term.Theme;
import fr.retours.model.view.BodyEvent;
import fr.retours.model.view.EntityRef;
import fr.retours.model.view.Participant;
import fr.retours.model.view.PersonEvent;
import fr.retours.model.view.PersonRef;
import fr.retours.model.view.Presence;
import fr.retours.model.view.ThemeEvent;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Who was at an event, and at which events someone was. */
final class ParticipationReads {
    private final GraphSnapshot snapshot;
    private final SnapshotSlice slice;
    private final SharedEvents shared;
    private final PageWindow window;

    ParticipationReads(GraphSnapshot snapshot, RelationFilter filter, PageWindow window) {
        this.snapshot = snapshot;
        this.slice = snapshot.narrowed(filter);
        this.shared = new SharedEvents(slice);
        this.window = window;
    }

    Page<Participant> participants(EventId id) {
        int event = snapshot.number(id);
        return event < 0 ? new Page<>(List.of(), 0) : page(slice.people(event), one -> participant(one, event));
    }

    private Participant participant(int person, int event) {
        EntityRef ref = snapshot.entity(person);
        return new Participant(new PersonRef((PersonId) ref.id(), ref.name()), presence(person, event));
    }

    Page<PersonEvent> eventsOf(PersonId id) {
        int person = snapshot.number(id);
        return person < 0
                ? new Page<>(List.of(), 0)
                : page(
                        slice.events(person).stream(),
                        event -> new PersonEvent(snapshot.events().summary(event), presence(person, event)));
    }

    private Presence presence(int person, int event) {
        Standing found = shared.standing(person, event);
        return new Presence(found.tookPart(), found.parts(), found.roles(), found.grounds());
    }

    Page<BodyEvent> eventsOf(BodyId id) {
        int body = snapshot.number(id);
        return body < 0
                ? new Page<>(List.of(), 0)
                : page(slice.events(slice.standingFor(body)).stream(), event -> bodyEvent(body, event));
    }

    private BodyEvent bodyEvent(int body, int event) {
        Standing standing = shared.wholeStanding(body, event);
        return new BodyEvent(
                snapshot.events().summary(event), standing.links(), standing.through(), standing.grounds());
    }

    Page<ThemeEvent> eventsOf(Theme theme) {
        return page(slice.eventsAbout(theme).stream(), event -> {
            var about = shared.theme(theme, event);
            return new ThemeEvent(snapshot.events().summary(event), about.main(), about.grounds());
        });
    }

    /** Reads one stretch of all that there are. */
    private <T> Page<T> page(IntStream all, IntFunction<T> read) {
        int[] numbers = all.toArray();
        var shown = IntStream.of(numbers).skip(window.offset()).limit(window.limit());
        return new Page<>(shown.mapToObj(read).toList(), numbers.length);
    }
}
