package fr.retours.indexer.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a language model says of a text, as {@link AnswerSchema} has it. Nothing in it counts before {@link TextGate} has held it to
 * the text; strings may be empty, and words of closed lists may be none of them.
 */
public record ModelAnswer(
        Narration narration,
        Event event,
        List<Person> people,
        List<Body> collectivites,
        List<Body> organisations,
        List<Subject> themes) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /** Fills in what is missing. */
    public ModelAnswer {
        narration = narration == null ? new Narration("", "") : narration;
        event = event == null ? new Event("", "", List.of(), new Place("", "", ""), new Words("", "")) : event;
        people = given(people);
        collectivites = given(collectivites);
        organisations = given(organisations);
        themes = given(themes);
    }

    /** Reads an answer; empty if it is no JSON object of this form. */
    public static Optional<ModelAnswer> read(String json) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, ModelAnswer.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Tells whether it names nobody and nothing: it says nothing of a text in which somebody is named. */
    boolean isSilent() {
        return people.isEmpty()
                && collectivites.isEmpty()
                && organisations.isEmpty()
                && themes.isEmpty()
                && event.dates().isEmpty();
    }

    /** Whether the text tells an event. */
    public record Narration(String kind, String quote) {
        /** Fills in what is missing. */
        public Narration {
            kind = given(kind);
            quote = given(quote);
        }
    }

    /** The event: its kind, the words that tell its days, where it was, the words that tell how many came. */
    public record Event(String kind, String kindQuote, List<Words> dates, Place place, Words attendance) {
        /** Fills in what is missing. */
        public Event {
            kind = given(kind);
            kindQuote = given(kindQuote);
            dates = given(dates);
            place = place == null ? new Place("", "", "") : place;
            attendance = attendance == null ? new Words("", "") : attendance;
        }
    }

    /** Words of the text and the sentence they stand in. */
    public record Words(String words, String quote) {
        /** Fills in what is missing. */
        public Words {
            words = given(words);
            quote = given(quote);
        }
    }

    /** Where the event was. */
    public record Place(String town, String venue, String quote) {
        /** Fills in what is missing. */
        public Place {
            town = given(town);
            venue = given(venue);
            quote = given(quote);
        }
    }

    /** A person. */
    public record Person(
            String name, List<String> aliases, boolean tookPart, String quote, List<Part> parts, List<Role> roles) {
        /** Fills in what is missing. */
        public Person {
            name = given(name);
            aliases = given(aliases);
            quote = given(quote);
            parts = given(parts);
            roles = given(roles);
        }
    }

    /** What a person did. */
    public record Part(String part, String quote) {
        /** Fills in what is missing. */
        public Part {
            part = given(part);
            quote = given(quote);
        }
    }

    /** A function and where it is held. */
    public record Role(String function, String organisation, String portfolio, boolean former, String quote) {
        /** Fills in what is missing. */
        public Role {
            function = given(function);
            organisation = given(organisation);
            portfolio = given(portfolio);
            quote = given(quote);
        }
    }

    /** A body; the level is that of a local authority. */
    public record Body(String name, List<String> aliases, String level, String quote, List<Link> links) {
        /** Fills in what is missing. */
        public Body {
            name = given(name);
            aliases = given(aliases);
            level = given(level);
            quote = given(quote);
            links = given(links);
        }
    }

    /** What ties a body to the event. */
    public record Link(String link, String quote) {
        /** Fills in what is missing. */
        public Link {
            link = given(link);
            quote = given(quote);
        }
    }

    /** A theme. */
    public record Subject(String theme, boolean main, String quote) {
        /** Fills in what is missing. */
        public Subject {
            theme = given(theme);
            quote = given(quote);
        }
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
