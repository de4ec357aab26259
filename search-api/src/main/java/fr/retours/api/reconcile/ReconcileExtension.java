package fr.retours.api.reconcile;

import fr.retours.api.reconcile.Candidate.Named;
import fr.retours.api.request.IdRedirects;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Organisation;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.time.EventDate;
import fr.retours.model.view.BodyDetail;
import fr.retours.model.view.DatedRole;
import fr.retours.model.view.HeldRole;
import fr.retours.model.view.PersonDetail;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what is known of people and bodies that were matched. */
record ReconcileExtension(ParticipationGraph graph, IdRedirects redirects) {
    /**
     * What fills the columns.
     *
     * @param rows by id, then by property
     */
    record Rows(List<Named> meta, Map<String, Map<String, List<Map<String, Object>>>> rows) {}

    Rows rows(List<String> ids, List<EntityProperty> properties) {
        Map<String, Map<String, List<Map<String, Object>>>> rows = new LinkedHashMap<>();
        for (String id : ids) {
            Known known = known(redirects.target(id).orElse(id));
            Map<String, List<Map<String, Object>>> row = new LinkedHashMap<>();
            properties.forEach(one -> row.put(one.slug(), known.values(one)));
            rows.put(id, row);
        }
        return new Rows(properties.stream().map(Named::of).toList(), rows);
    }

    private Known known(String id) {
        try {
            return switch (EntityId.of(id)) {
                case PersonId person -> new Known(graph.person(person).orElse(null), null);
                case BodyId body -> new Known(null, graph.body(body).orElse(null));
            };
        } catch (IllegalArgumentException e) {
            return new Known(null, null); // nothing can have such an id
        }
    }

    /** What the graph has; both null for an unknown id. */
    private record Known(
            @Nullable PersonDetail person, @Nullable BodyDetail body) {
        List<Map<String, Object>> values(EntityProperty property) {
            if (person != null) {
                return ofPerson(property, person);
            }
            if (body == null) {
                return List.of();
            }
            return switch (body.body()) {
                case Organisation one -> ofOrganisation(property, one, body.events());
                case Collectivite one -> ofTerritory(property, one, body.events());
            };
        }
    }

    private static List<Map<String, Object>> ofPerson(EntityProperty property, PersonDetail one) {
        var summary = one.person();
        return switch (property) {
            case NAME -> texts(summary.person().name());
            case ALIASES -> texts(summary.person().aliases().stream());
            case FUNCTION -> texts(roles(one, HeldRole::function));
            case BODY -> bodies(one);
            case EVENTS -> number(summary.events());
            case FIRST -> days(summary.first());
            case LAST -> days(summary.last());
            case SIREN, RNA, WIKIDATA, CODE, LEVEL, WITHIN, POPULATION, LATITUDE, LONGITUDE -> List.of();
        };
    }

    private static List<Map<String, Object>> ofOrganisation(EntityProperty property, Organisation one, int events) {
        return switch (property) {
            case NAME -> texts(one.name());
            case ALIASES -> texts(one.aliases().stream());
            case SIREN, RNA, WIKIDATA ->
                property.register().map(register -> one.numbers().get(register)).stream()
                        .flatMap(number -> texts(number).stream())
                        .toList();
            case EVENTS -> number(events);
            case CODE, LEVEL, WITHIN, POPULATION, LATITUDE, LONGITUDE, FUNCTION, BODY, FIRST, LAST -> List.of();
        };
    }

    private static List<Map<String, Object>> ofTerritory(EntityProperty property, Collectivite one, int events) {
        return switch (property) {
            case NAME -> texts(one.name());
            case CODE -> one.id().isOpen() ? List.of() : texts(one.id().code());
            case LEVEL -> texts(one.kind().slug());
            case WITHIN ->
                one.partOf().stream()
                        .map(up -> entity(up.id().value(), up.name()))
                        .toList();
            case POPULATION -> number(one.population());
            case LATITUDE ->
                number(one.coordinates() == null ? null : one.coordinates().latitude());
            case LONGITUDE ->
                number(one.coordinates() == null ? null : one.coordinates().longitude());
            case EVENTS -> number(events);
            case SIREN, RNA, WIKIDATA, ALIASES, FUNCTION, BODY, FIRST, LAST -> List.of();
        };
    }

    private static Stream<String> roles(PersonDetail one, Function<HeldRole, @Nullable String> part) {
        List<String> latestFirst = new ArrayList<>();
        one.roles().reversed().stream()
                .map(DatedRole::role)
                .map(part)
                .filter(Objects::nonNull)
                .forEach(latestFirst::add);
        return latestFirst.stream().distinct();
    }

    private static List<Map<String, Object>> bodies(PersonDetail one) {
        return one.roles().reversed().stream()
                .map(dated -> dated.role().body())
                .filter(Objects::nonNull)
                .distinct()
                .map(body -> entity(body.id().value(), body.name()))
                .toList();
    }

    private static Map<String, Object> entity(String id, String name) {
        return Map.of("id", id, "name", name);
    }

    private static List<Map<String, Object>> texts(String text) {
        return texts(Stream.of(text));
    }

    private static List<Map<String, Object>> texts(Stream<String> texts) {
        return texts.map(text -> Map.<String, Object>of("str", text)).toList();
    }

    /** What is vaguer than a day is no date there. */
    private static List<Map<String, Object>> days(@Nullable EventDate date) {
        return date == null ? List.of() : List.of(Map.of(date.isExact() ? "date" : "str", date.edtf()));
    }

    private static List<Map<String, Object>> number(@Nullable Number number) {
        return number == null ? List.of() : List.of(Map.of("float", number));
    }
}
