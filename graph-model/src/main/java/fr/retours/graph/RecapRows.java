package fr.retours.graph;

import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.fact.Subject;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.EventProperty;
import fr.retours.model.time.EventDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts of one recap as rows that the write statements unwind: one row a relationship. Pure. */
final class RecapRows {
    private final RecapFacts facts;
    private final RecapId recap;
    private final @Nullable Event event;

    RecapRows(RecapFacts facts) {
        this.facts = facts;
        this.recap = facts.recap().id();
        this.event = facts.narration().event();
    }

    /** Returns the recap with the event that it recounts. */
    Map<String, @Nullable Object> recounting(String digest) {
        return new ParameterRow()
                .with("id", recap.value())
                .with("properties", recap(digest))
                .with("events", events())
                .map();
    }

    /** Returns the properties of the recap's node. */
    Map<String, @Nullable Object> recap(String digest) {
        var one = facts.recap();
        return new ParameterRow()
                .with("id", recap.value())
                .with("title", one.title())
                .with("url", one.url() == null ? null : one.url().toString())
                .with("published", one.published())
                .with("narration", facts.narration().kind().slug())
                .with("sha256", one.sha256())
                .with("digest", digest)
                .with("facts", count())
                .map();
    }

    /** Returns the event that the recap recounts, with what it tells of it: at most one row. */
    List<Map<String, @Nullable Object>> events() {
        return event == null
                ? List.of()
                : List.of(new ParameterRow()
                        .with("id", event.id().value())
                        .with("tie", reported(event))
                        .map());
    }

    private Map<String, @Nullable Object> reported(Event event) {
        var place = event.place() == null ? null : event.place().ref();
        var at = place == null ? null : place.collectivite();
        var came = event.attendance();
        var date = event.date();
        var row = new ParameterRow();
        for (EventProperty property : EventProperty.values()) {
            event.proofOf(property).ifPresent(proof -> row.proven(property, proof));
        }
        return row.proven(recap, event.proof().whole())
                .with("title", event.title())
                .with("folded", FoldedNames.names(event.title(), List.of()))
                .with("kind", event.kind().slug())
                .with("start", date == null ? null : date.first())
                .with("end", date == null ? null : date.last())
                .with("date", date == null ? null : date.edtf())
                .with("precision", date == null ? null : date.precision().slug())
                .with("collectivite", at == null ? null : at.value())
                .with("place", place == null ? null : place.name())
                .with("venue", place == null ? null : place.venue())
                .with("attendance", came == null ? null : came.count())
                .with(
                        "attendance_qualifier",
                        came == null ? null : came.qualifier().slug())
                .map();
    }

    /** Returns who is named, with what the node then says. */
    List<Map<String, @Nullable Object>> people() {
        return facts.people().stream()
                .map(one -> entity(one.person().id().value(), EntityTelling.of(one.person()))
                        .with("tie", named(EntityTelling.of(one.person()), one.proof(), one.name(), one.aliases()))
                        .map())
                .toList();
    }

    /** Returns the organisations named, with what the node then says. */
    List<Map<String, @Nullable Object>> organisations() {
        return facts.bodies().stream()
                .filter(one -> one.body() instanceof Organisation)
                .map(one -> involved(one, "Organisation"))
                .toList();
    }

    /** Returns the bodies named, and the territories that are implied. */
    List<Map<String, @Nullable Object>> bodies() {
        return Stream.concat(organisations().stream(), territories().stream()).toList();
    }

    /** Returns the territories named and those implied. */
    List<Map<String, @Nullable Object>> territories() {
        return Stream.concat(named().stream(), implied().stream()).toList();
    }

    /** Returns the territories named. */
    List<Map<String, @Nullable Object>> named() {
        return facts.bodies().stream()
                .filter(one -> one.body() instanceof Collectivite)
                .map(one -> involved(one, "Collectivite"))
                .toList();
    }

    /** Returns the territories that are not named but contain a named one, or are where the event was held. */
    List<Map<String, @Nullable Object>> implied() {
        Map<CollectiviteId, Collectivite> all = new LinkedHashMap<>();
        collectivites().forEach(one -> collect(one, all));
        held().forEach(one -> collect(one, all));
        collectivites().map(Collectivite::id).toList().forEach(all::remove);
        return all.values().stream()
                .map(one -> entity(one.id().value(), EntityTelling.of(one))
                        .with("label", "Collectivite")
                        .with("type", OwnedTie.IMPLIES.name())
                        .with(
                                "tie",
                                new ParameterRow()
                                        .with("recap", recap.value())
                                        .with(EntityTelling.of(one))
                                        .map())
                        .map())
                .toList();
    }

    /** Returns how people stand in the event. */
    List<Map<String, @Nullable Object>> presences() {
        return event == null
                ? List.of()
                : facts.people().stream().map(this::presence).toList();
    }

    /** Returns where people hold functions, as given at the event. */
    List<Map<String, @Nullable Object>> roles() {
        return event == null
                ? List.of()
                : facts.people().stream()
                        .flatMap(one -> one.roles().stream().map(role -> held(one, role, event)))
                        .toList();
    }

    /** Returns how bodies are tied to the event. */
    List<Map<String, @Nullable Object>> links() {
        return event == null
                ? List.of()
                : facts.bodies().stream()
                        .flatMap(one -> one.links().stream()
                                .map(link -> tie(one.body().id().value(), OwnedTie.of(link.kind()))
                                        .with(
                                                "tie",
                                                new ParameterRow()
                                                        .proven(recap, link.proof())
                                                        .map())
                                        .map()))
                        .toList();
    }

    /** Returns where the event was held: at most one row. */
    List<Map<String, @Nullable Object>> heldIn() {
        return event == null
                ? List.of()
                : held().map(one -> tie(one.id().value(), OwnedTie.HELD_IN)
                                .with(
                                        "tie",
                                        new ParameterRow()
                                                .proven(recap, event.proof().of(EventProperty.PLACE))
                                                .map())
                                .map())
                        .toList();
    }

    /** Returns what the event is about. */
    List<Map<String, @Nullable Object>> themes() {
        return event == null
                ? List.of()
                : facts.subjects().stream().map(this::about).toList();
    }

    /** Returns how many relationships all rows make. */
    long count() {
        return Stream.of(events(), people(), bodies(), presences(), roles(), links(), heldIn(), themes())
                .mapToLong(List::size)
                .sum();
    }

    private Stream<Collectivite> collectivites() {
        return facts.bodies().stream()
                .map(Involvement::body)
                .filter(Collectivite.class::isInstance)
                .map(Collectivite.class::cast);
    }

    private Stream<Collectivite> held() {
        var place = event == null ? null : event.place();
        return place == null ? Stream.empty() : Stream.ofNullable(place.collectivite());
    }

    private static void collect(Collectivite one, Map<CollectiviteId, Collectivite> all) {
        all.putIfAbsent(one.id(), one);
        one.partOf().forEach(above -> collect(above, all));
    }

    private Map<String, @Nullable Object> involved(Involvement one, String label) {
        var telling = EntityTelling.of(one.body());
        return entity(one.body().id().value(), telling)
                .with("label", label)
                .with("type", OwnedTie.NAMES.name())
                .with("tie", named(telling, one.proof(), one.name(), one.aliases()))
                .map();
    }

    private ParameterRow entity(String id, Map<String, @Nullable Object> telling) {
        return new ParameterRow()
                .with("id", id)
                .with("recap", recap.value())
                .with("node", EntityTelling.onNode(telling));
    }

    private Map<String, @Nullable Object> named(
            Map<String, @Nullable Object> telling, Proof proof, String name, List<String> aliases) {
        return new ParameterRow()
                .proven(recap, proof)
                .with(
                        "written",
                        Stream.concat(Stream.of(name), aliases.stream())
                                .distinct()
                                .toList())
                .with(telling)
                .map();
    }

    private Map<String, @Nullable Object> presence(Participation one) {
        var proof = one.parts().stream().map(part -> part.proof()).reduce(one.proof(), Proof::and);
        var functions = one.roles().stream()
                .map(Role::function)
                .filter(Objects::nonNull)
                .toList();
        return tie(one.person().id().value(), one.tookPart() ? OwnedTie.TOOK_PART : OwnedTie.CITED_AT)
                .with(
                        "tie",
                        new ParameterRow()
                                .proven(recap, proof)
                                .with(
                                        "parts",
                                        one.parts().stream()
                                                .map(part -> part.part().slug())
                                                .toList())
                                .provenParts(one.parts())
                                .with("functions", functions)
                                .map())
                .map();
    }

    private Map<String, @Nullable Object> held(Participation one, Role role, Event event) {
        return new ParameterRow()
                .with("person", one.person().id().value())
                .with("event", event.id().value())
                .with("body", role.body() == null ? null : role.body().value())
                .with(
                        "tie",
                        new ParameterRow()
                                .proven(recap, role.proof())
                                .with("function", role.function())
                                .with("portfolio", role.portfolio())
                                .with("former", role.former())
                                .with("event", event.id().value())
                                .with("on", EventDate.firstDay(event.date()))
                                .map())
                .map();
    }

    private Map<String, @Nullable Object> about(Subject subject) {
        return tie(subject.theme().id(), OwnedTie.ABOUT)
                .with("label", subject.theme().label())
                .with(
                        "tie",
                        new ParameterRow()
                                .proven(recap, subject.proof())
                                .with("main", subject.main())
                                .map())
                .map();
    }

    private ParameterRow tie(String id, OwnedTie type) {
        return new ParameterRow()
                .with("id", id)
                .with("type", type.name())
                .with("event", event == null ? null : event.id().value());
    }
}
