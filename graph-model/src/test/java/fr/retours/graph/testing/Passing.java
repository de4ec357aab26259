package fr.retours.graph.testing;

import fr.retours.model.BodyId;
import fr.retours.model.CollectiviteId;
import fr.retours.model.EventFilter;
import fr.retours.model.EventTheme;
import fr.retours.model.Part;
import fr.retours.model.PartTaken;
import fr.retours.model.Selection;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which events a filter lets pass. */
final class Passing implements Predicate<ToldEvent> {
    private final EventFilter filter;

    Passing(EventFilter filter) {
        this.filter = filter;
    }

    @Override
    public boolean test(ToldEvent event) {
        var summary = event.summary();
        return passes(
                        filter.themes(),
                        theme -> event.themes().stream().map(EventTheme::theme).anyMatch(theme::equals))
                && passes(filter.kinds(), summary.kind()::equals)
                && passes(filter.people(), person -> event.people(true).anyMatch(person::equals))
                && passes(filter.organisations(), id -> isLinked(event, id))
                && passes(filter.collectivites(), id -> isLinked(event, id) || isHeldIn(event, id))
                && passes(filter.parts(), part -> parts(event).anyMatch(part::equals))
                && isAfter(summary.end())
                && isBefore(summary.start());
    }

    private static <T> boolean passes(Selection<T> selection, Predicate<T> holds) {
        return (selection.any().isEmpty() || selection.any().stream().anyMatch(holds))
                && selection.none().stream().noneMatch(holds);
    }

    private static boolean isLinked(ToldEvent event, BodyId id) {
        return !event.links(id).isEmpty();
    }

    private static boolean isHeldIn(ToldEvent event, CollectiviteId id) {
        return event.recaps().stream()
                .flatMap(Territories::held)
                .anyMatch(one -> one.id().equals(id));
    }

    private static Stream<Part> parts(ToldEvent event) {
        return event.recaps().stream()
                .flatMap(one -> one.people().stream())
                .flatMap(one -> one.parts().stream())
                .map(PartTaken::part);
    }

    private boolean isAfter(@Nullable LocalDate end) {
        var from = filter.from();
        return from == null || (end != null && !end.isBefore(from));
    }

    private boolean isBefore(@Nullable LocalDate start) {
        var to = filter.to();
        return to == null || (start != null && !start.isAfter(to));
    }
}
