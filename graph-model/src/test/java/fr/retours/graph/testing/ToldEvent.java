package fr.retours.graph.testing;

import fr.retours.model.fact.Event;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.PlaceRef;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Subject;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.Slug;
import fr.retours.model.port.EventGrouping;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.Theme;
import fr.retours.model.time.DateBasis;
import fr.retours.model.time.EventTime;
import fr.retours.model.view.BodyRef;
import fr.retours.model.view.DatedRole;
import fr.retours.model.view.EventDetail;
import fr.retours.model.view.EventSummary;
import fr.retours.model.view.EventTheme;
import fr.retours.model.view.Grounds;
import fr.retours.model.view.LinkedBody;
import fr.retours.model.view.RecapRef;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One event by all the recaps that tell it. */
final class ToldEvent {
    private static final Comparator<LinkedBody> STRONGEST_FIRST = Comparator.comparing(
                    (LinkedBody one) -> one.links().getFirst())
            .thenComparing(one -> Slug.of(one.body().name()).replace('-', ' '))
            .thenComparing(one -> one.body().id().value());
    private static final Comparator<EventTheme> MAIN_FIRST =
            Comparator.comparing(EventTheme::main).reversed().thenComparing(EventTheme::theme);

    private final List<RecapFacts> recaps;

    /** @param recaps all of one event, at least one */
    ToldEvent(List<RecapFacts> recaps) {
        this.recaps = recaps.stream()
                .sorted(Comparator.comparing(one -> one.recap().id()))
                .toList();
    }

    EventId id() {
        return recaps.getFirst().event().orElseThrow().id();
    }

    List<RecapFacts> recaps() {
        return recaps;
    }

    EventSummary summary() {
        var first = recaps.getFirst().event().orElseThrow();
        var exact = reported(event -> isExact(event) ? event.date() : null);
        var town = reported(event -> event.place() == null || event.place().name() == null ? null : event.place());
        var venue =
                reported(event -> event.place() == null ? null : event.place().venue());
        return new EventSummary(
                id(),
                first.title(),
                first.kind(),
                new EventTime(
                        exact.or(() -> reported(Event::date)).orElse(null),
                        recaps.stream()
                                .map(one -> one.recap().published())
                                .filter(Objects::nonNull)
                                .min(Comparator.naturalOrder())
                                .orElse(null)),
                place(town, venue),
                reported(Event::attendance).orElse(null),
                (int) people(true).count());
    }

    /** Lists the years that its date meets; one that is null where it has none. */
    List<Optional<Year>> years(DateBasis basis) {
        var years = summary().time().years(basis);
        return years.isEmpty()
                ? List.of(Optional.empty())
                : years.stream().map(Optional::of).toList();
    }

    /** Returns the slug of its group; empty when it is in none. */
    String group(EventGrouping grouping) {
        return switch (grouping) {
            case KIND -> summary().kind().slug();
            case THEME ->
                themes().stream()
                        .filter(EventTheme::main)
                        .map(one -> one.theme().slug())
                        .min(Comparator.naturalOrder())
                        .orElse("");
        };
    }

    /** Returns what backs each property that is shown, by the recaps whose telling is shown. */
    Map<EventProperty, Grounds> proofs() {
        Map<EventProperty, Grounds> proofs = new EnumMap<>(EventProperty.class);
        Stream.of(recaps.getFirst()).forEach(one -> prove(EventProperty.KIND, one, proofs));
        Stream.concat(first(ToldEvent::isExact), first(event -> event.date() != null))
                .limit(1)
                .forEach(one -> prove(EventProperty.DATE, one, proofs));
        first(event -> event.attendance() != null).forEach(one -> prove(EventProperty.ATTENDANCE, one, proofs));
        Stream.concat(
                        first(event -> event.place() != null && event.place().name() != null),
                        first(event -> event.place() != null && event.place().venue() != null))
                .distinct()
                .forEach(one -> prove(EventProperty.PLACE, one, proofs));
        return proofs;
    }

    private static boolean isExact(Event event) {
        return event.date() != null && event.date().isExact();
    }

    private Stream<RecapFacts> first(Predicate<Event> telling) {
        return recaps.stream()
                .filter(one -> telling.test(one.event().orElseThrow()))
                .limit(1);
    }

    private static void prove(EventProperty property, RecapFacts facts, Map<EventProperty, Grounds> proofs) {
        facts.event()
                .flatMap(event -> event.proofOf(property))
                .ifPresent(
                        proof -> proofs.merge(property, Grounds.of(facts.recap().id(), proof), Grounds::and));
    }

    /** Returns whether a recap tells a property surely enough. */
    boolean isSure(EventProperty property, double least) {
        Grounds grounds = proofs().get(property);
        return least == 0 || (grounds != null && grounds.confidence() >= least);
    }

    EventDetail detail() {
        return new EventDetail(
                summary(),
                proofs(),
                recaps.stream().map(RecapFacts::recap).map(ToldEvent::ref).toList(),
                bodies(),
                themes());
    }

    /** Streams who took part, or also who is only cited, each once. */
    Stream<PersonId> people(boolean tookPartOnly) {
        return recaps.stream()
                .flatMap(one -> one.people().stream())
                .filter(one -> one.tookPart() || !tookPartOnly)
                .map(one -> one.person().id())
                .distinct();
    }

    ToldPresence presence(PersonId person) {
        return new ToldPresence(recaps, person);
    }

    List<DatedRole> datedRoles(PersonId person) {
        return presence(person).roles().stream()
                .map(role -> new DatedRole(role, id(), summary().time().begin()))
                .toList();
    }

    /** Returns how a body is tied to the event; a territory stands for all that lies in it. */
    ToldLinks links(BodyId body) {
        return ToldLinks.of(recaps, one -> Territories.within(one.body(), body));
    }

    List<EventTheme> themes() {
        Map<Theme, EventTheme> all = new TreeMap<>();
        for (RecapFacts facts : recaps) {
            for (Subject one : facts.subjects()) {
                var about = new EventTheme(
                        one.theme(), one.main(), Grounds.of(facts.recap().id(), one.proof()));
                all.merge(one.theme(), about, ToldEvent::together);
            }
        }
        return all.values().stream().sorted(MAIN_FIRST).toList();
    }

    private List<LinkedBody> bodies() {
        List<LinkedBody> all = new ArrayList<>();
        recaps.stream()
                .flatMap(one -> one.bodies().stream())
                .map(Involvement::body)
                .map(body -> new BodyRef(body.id(), body.name()))
                .distinct()
                .forEach(body -> {
                    var links = ToldLinks.of(recaps, one -> one.body().id().equals(body.id()));
                    all.add(new LinkedBody(body, links.kinds(), links.grounds()));
                });
        return all.stream().sorted(STRONGEST_FIRST).toList();
    }

    private <T> Optional<T> reported(Function<Event, @Nullable T> property) {
        return recaps.stream()
                .map(one -> property.apply(one.event().orElseThrow()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static @Nullable PlaceRef place(Optional<Place> town, Optional<String> venue) {
        if (town.isEmpty() && venue.isEmpty()) {
            return null;
        }
        var ref = town.map(Place::ref);
        return new PlaceRef(
                ref.map(PlaceRef::collectivite).orElse(null),
                ref.map(PlaceRef::name).orElse(null),
                venue.orElse(null));
    }

    private static RecapRef ref(Recap recap) {
        return new RecapRef(recap.id(), recap.title(), recap.url(), recap.published());
    }

    private static EventTheme together(EventTheme one, EventTheme other) {
        return new EventTheme(
                one.theme(), one.main() || other.main(), one.grounds().and(other.grounds()));
    }
}
