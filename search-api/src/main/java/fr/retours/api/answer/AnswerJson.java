package fr.retours.api.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import fr.retours.api.fact.FactForms;
import fr.retours.api.fact.ProofQuotes;
import fr.retours.model.id.NodeId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.Slugged;
import fr.retours.model.time.EventDate;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How answers are written: snake_case keys, ids and closed lists as their strings, days as in ISO 8601, vaguer dates as in ISO 8601-2. */
public final class AnswerJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new FactForms())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new SimpleModule()
                    .addSerializer(Slugged.class, new SlugSerializer())
                    .addSerializer(NodeId.class, ToStringSerializer.instance)
                    .addSerializer(RecapId.class, ToStringSerializer.instance)
                    .addSerializer(EventDate.class, ToStringSerializer.instance)
                    .addSerializer(LocalDate.class, ToStringSerializer.instance))
            .build();
    private static final ObjectWriter PIECES = MAPPER.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

    private AnswerJson() {}

    /** Returns what writes values of each type. */
    public static SerializerProvider serializers() {
        return MAPPER.getSerializerProviderInstance();
    }

    /** Writes a value. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw unwritable(value, e);
        }
    }

    /** Answers with a value. */
    public static void send(Context ctx, Object value) {
        ctx.contentType("application/json").result(write(value));
    }

    /** Writes a value in UTF-8; sentences are read as they are met. */
    static byte[] bytes(Object value, ProofQuotes quotes) {
        try {
            return MAPPER.writer().withAttribute(ProofQuotes.class, quotes).writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw unwritable(value, e);
        }
    }

    /** What a store says that is asked while an answer is written stays what it is. */
    private static RuntimeException unwritable(Object value, JsonProcessingException e) {
        if (e.getCause() instanceof RuntimeException failure) {
            return failure;
        }
        return new IllegalStateException("every answer must be writable as JSON: " + value.getClass(), e);
    }

    /** Writes a value into a file that is written piece by piece. */
    public static void into(JsonGenerator json, @Nullable Object value) throws IOException {
        PIECES.writeValue(json, value);
    }

    private static final class SlugSerializer extends JsonSerializer<Slugged> {
        @Override
        public void serialize(Slugged value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.slug());
        }
    }
}
