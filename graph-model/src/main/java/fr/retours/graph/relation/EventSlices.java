package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.graph.snapshot.SnapshotSlice;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.fact.PlaceRef;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.slice.EventSlice;
import fr.retours.model.term.Theme;
import fr.retours.model.view.EventTheme;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Goes through events in the order of ids. */
final class EventSlices {
    private static final List<Theme> ALL_THEMES = Arrays.asList(Theme.values());
    private static final Comparator<EventTheme> MAIN_FIRST =
            Comparator.comparing(EventTheme::main).reversed();

    private final GraphSnapshot snapshot;
    private final SnapshotSlice slice;
    private final SharedEvents shared;

    private EventSlices(SnapshotSlice slice) {
        this.snapshot = slice.snapshot();
        this.slice = slice;
        this.shared = new SharedEvents(slice);
    }

    static List<EventSlice> after(SnapshotSlice slice, String after, int most) {
        var slices = new EventSlices(slice);
        return slice.eventsAfter(after, most).stream().map(slices::event).toList();
    }

    private EventSlice event(int event) {
        var known = shared.event(event, who(event), ALL_THEMES);
        var tellings = snapshot.events().tellings();
        return new EventSlice(
                snapshot.events().summary(event),
                point(event),
                tellings.at(event)
                        .map(tellings::who)
                        .mapToObj(snapshot.recaps()::ref)
                        .toList(),
                snapshot.grounds(tellings, tellings.at(event)),
                known.who(),
                known.themes().stream().sorted(MAIN_FIRST).toList());
    }

    /** Returns where the commune is that some recap says the event was held in. */
    private @Nullable Coordinates point(int event) {
        PlaceRef place = snapshot.events().summary(event).place();
        CollectiviteId commune = place == null ? null : place.collectivite();
        int number = commune == null ? GraphSnapshot.NOBODY : snapshot.number(commune);
        boolean held = number != GraphSnapshot.NOBODY
                && snapshot.events().places().at(event, number).findAny().isPresent();
        return held && snapshot.entities().body(number) instanceof Collectivite there ? there.coordinates() : null;
    }

    /** Returns those people who had the parts asked for, then the bodies, each by id. */
    private List<Integer> who(int event) {
        var people = slice.people(event).filter(one -> slice.hadOwnParts(one, event));
        var entities = snapshot.entities();
        return IntStream.concat(entities.byId(people), entities.byId(slice.bodies(event)))
                .boxed()
                .toList();
    }
}
