package fr.retours.indexer.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.indexer.FactsJson;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.term.EventProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one recap in the annotation guide's format, written by a person or by the extraction: what of it is scored.
 * Keys that are missing stand for nothing; other keys are ignored.
 */
record Annotation(
        String id,
        @Nullable String title,
        String text,
        Event event,
        List<Person> people,
        List<Body> collectivites,
        List<Body> organisations,
        Themes themes,
        @Nullable JsonNode narration,
        List<String> annotated) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Fills in what is missing. */
    Annotation {
        text = Objects.requireNonNullElse(text, "");
        event = event == null ? Event.NONE : event;
        people = orNone(people);
        collectivites = orNone(collectivites);
        organisations = orNone(organisations);
        themes = themes == null ? Themes.NONE : themes;
        annotated = orNone(annotated);
    }

    /** Stands for a recap of which nothing was extracted. */
    static Annotation none(String id) {
        return new Annotation(id, null, "", Event.NONE, List.of(), List.of(), List.of(), Themes.NONE, null, List.of());
    }

    /** Returns whether a row of the scores was annotated: all are, unless the annotation names some. */
    boolean covers(String row) {
        return annotated.isEmpty() || annotated.contains(row);
    }

    /** Returns how sure the extraction is that the recap tells an event. */
    double told() {
        return narration == null ? 1 : narration.path("confidence").asDouble(1);
    }

    /** Returns the organisation of an id, if it is one. */
    Optional<Body> organisation(@Nullable String id) {
        return organisations.stream()
                .filter(one -> one.id() != null && one.id().equals(id))
                .findFirst();
    }

    /** Reads one object. */
    static Annotation read(String json) throws JsonProcessingException {
        return MAPPER.readValue(json, Annotation.class);
    }

    /** Puts extracted facts into the same form. */
    static Annotation of(RecapFacts facts) {
        try {
            return read(FactsJson.write(facts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts of " + facts.recap().id() + " must read as an annotation", e);
        }
    }

    record Event(
            @Nullable String kind,
            @Nullable String start,
            @Nullable String end,
            @Nullable Place place,
            @Nullable Attendance attendance,
            @Nullable List<Property> properties) {
        static final Event NONE = new Event(null, null, null, null, null, List.of());

        /** Returns what the extraction says of a property; empty in an annotation. */
        Optional<Property> find(EventProperty property) {
            return orNone(properties).stream()
                    .filter(one -> one.property().equals(property.slug()))
                    .findFirst();
        }
    }

    record Property(String property, double confidence, List<Stretch> evidence) {
        Property {
            evidence = orNone(evidence);
        }

        /** Returns where the first proof begins in the text. */
        int start() {
            return evidence.getFirst().start();
        }
    }

    record Place(@Nullable String code) {}

    record Attendance(@Nullable Integer count) {}

    record Person(
            String name,
            List<String> aliases,
            boolean tookPart,
            List<String> parts,
            List<PartFact> partFacts,
            List<Role> roles,
            boolean optional,
            @Nullable Double confidence,
            List<Reason> reasons) {
        Person {
            aliases = orNone(aliases);
            parts = orNone(parts);
            partFacts = orNone(partFacts);
            roles = orNone(roles);
            reasons = orNone(reasons);
        }
    }

    record PartFact(String part, double confidence, List<Reason> reasons) {
        PartFact {
            reasons = orNone(reasons);
        }
    }

    record Role(
            @Nullable String function,
            @Nullable String organisation,
            @Nullable String organisationId,
            @Nullable Double confidence,
            List<Reason> reasons) {
        Role {
            reasons = orNone(reasons);
        }
    }

    record Body(
            @Nullable String id,
            String name,
            List<String> aliases,
            @Nullable String code,
            boolean tookPart,
            List<String> links,
            List<LinkFact> linkFacts,
            boolean optional,
            @Nullable Double confidence,
            List<Reason> reasons,
            List<Stretch> evidence) {
        Body {
            evidence = orNone(evidence);
            aliases = orNone(aliases);
            links = orNone(links);
            linkFacts = orNone(linkFacts);
            reasons = orNone(reasons);
        }
    }

    record LinkFact(String link, double confidence, List<Reason> reasons, List<Stretch> evidence) {
        LinkFact {
            reasons = orNone(reasons);
            evidence = orNone(evidence);
        }

        /** Returns where the first proof ends in the text. */
        int end() {
            return evidence.getFirst().end();
        }
    }

    record Stretch(int start, int end) {}

    /** Why the extraction gives a fact: the rule and the words it fired on. */
    record Reason(String rule, @Nullable String words) {}

    record Themes(
            List<String> main,
            List<String> also,
            @JsonProperty("facts") List<ThemeFact> facts) {
        static final Themes NONE = new Themes(List.of(), List.of(), List.of());

        Themes {
            main = orNone(main);
            also = orNone(also);
            facts = orNone(facts);
        }
    }

    record ThemeFact(String theme, double confidence) {}

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
