package fr.retours.indexer.reader;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Optional;

/**
 * What a language model says of a text, as {@link AnswerSchema} has it. Nothing in it counts before {@link TextGate} has held it to
 * the text; strings and lists may be empty, and words of closed lists may be none of them.
 */
public record ModelAnswer(
        @JsonSetter(nulls = Nulls.SET) Narration narration,
        @JsonSetter(nulls = Nulls.SET) Event event,
        List<Person> people,
        List<Body> collectivites,
        List<Body> organisations,
        List<Subject> themes) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .defaultSetterInfo(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.SKIP))
            .addModule(new SimpleModule().addDeserializer(String.class, new StrippedText()))
            .build();

    /** Fills in what is missing: of strings and lists Jackson does. */
    public ModelAnswer {
        narration = narration == null ? new Narration("", "") : narration;
        event = event == null ? new Event("", "", List.of(), new Place("", "", ""), new Words("", "")) : event;
    }

    /** Reads an answer; empty if it is no JSON object of this form. */
    public static Optional<ModelAnswer> read(String json) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, ModelAnswer.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static final class StrippedText extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        private StrippedText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return StringDeserializer.instance.deserialize(parser, context).strip();
        }

        @Override
        public Object getEmptyValue(DeserializationContext context) {
            return "";
        }
    }

    /** Of which list a word is. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface ClosedList {
        /** Returns it. */
        Class<? extends Slugged> value();
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
    public record Narration(@ClosedList(NarrationKind.class) String kind, String quote) {}

    /** The event: its kind, the words that tell its days, where it was, the words that tell how many came. */
    public record Event(
            @ClosedList(EventKind.class) String kind,
            String kindQuote,
            List<Words> dates,
            @JsonSetter(nulls = Nulls.SET) Place place,
            @JsonSetter(nulls = Nulls.SET) Words attendance) {
        /** Fills in what is missing. */
        public Event {
            place = place == null ? new Place("", "", "") : place;
            attendance = attendance == null ? new Words("", "") : attendance;
        }
    }

    /** Words of the text and the sentence they stand in. */
    public record Words(String words, String quote) {}

    /** Where the event was. */
    public record Place(String town, String venue, String quote) {}

    /** A person. */
    public record Person(
            String name, List<String> aliases, boolean tookPart, String quote, List<Part> parts, List<Role> roles) {}

    /** What a person did. */
    public record Part(
            @ClosedList(fr.retours.model.term.Part.class) String part, String quote) {}

    /** A function and where it is held. */
    public record Role(String function, String organisation, String portfolio, boolean former, String quote) {}

    /** A body; the level is that of a local authority. */
    public record Body(
            String name,
            List<String> aliases,
            @ClosedList(CollectiviteKind.class) String level,
            String quote,
            List<Link> links) {}

    /** What ties a body to the event. */
    public record Link(@ClosedList(LinkKind.class) String link, String quote) {}

    /** A theme. */
    public record Subject(@ClosedList(Theme.class) String theme, boolean main, String quote) {}
}
