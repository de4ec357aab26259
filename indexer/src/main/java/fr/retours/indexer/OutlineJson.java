package fr.retours.indexer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.time.EventDate;
import java.time.DateTimeException;
import java.util.Objects;
import java.util.function.Function;

/** Outlines as JSON, one object a recap. Reading back what was written gives an equal outline. Safe for concurrent use. */
public final class OutlineJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new Texts()
                    .with(RecapId.class, RecapId::new)
                    .with(EventId.class, EventId::new)
                    .with(PersonId.class, PersonId::new)
                    .with(OrganisationId.class, OrganisationId::new)
                    .with(CollectiviteId.class, CollectiviteId::new)
                    .with(BodyId.class, BodyId::of)
                    .with(EventDate.class, EventDate::parse))
            .build();

    private OutlineJson() {}

    /** Values that are one string. */
    private static final class Texts extends SimpleModule {
        private static final long serialVersionUID = 1L;

        <T> Texts with(Class<T> type, Function<String, T> read) {
            addSerializer(type, ToStringSerializer.instance);
            addDeserializer(type, new FromStringDeserializer<T>(type) {
                private static final long serialVersionUID = 1L;

                @Override
                protected T _deserialize(String text, DeserializationContext context) {
                    return read.apply(text);
                }
            });
            return this;
        }
    }

    /** Returns one line of JSON without a line end. */
    public static String write(RecapOutline outline) {
        try {
            return MAPPER.writeValueAsString(outline);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("outline of " + outline.recap() + " must have a JSON form", e);
        }
    }

    /**
     * Reads an outline.
     *
     * @throws FactsFormatException if {@code json} is not what {@link #write} gives
     */
    public static RecapOutline read(String json) {
        try {
            return Objects.requireNonNull(MAPPER.readValue(json, RecapOutline.class)); // the word null is JSON, too
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw new FactsFormatException(e);
        }
    }
}
