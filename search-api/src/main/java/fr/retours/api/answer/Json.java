package fr.retours.api.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import fr.retours.model.id.NodeId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.Slugged;
import fr.retours.model.time.EventDate;
import java.io.IOException;
import java.time.LocalDate;

/** How answers are written: snake_case keys, ids and closed lists as their strings, days as in ISO 8601, vaguer dates as in ISO 8601-2. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new SimpleModule()
                    .addSerializer(Slugged.class, new SlugSerializer())
                    .addSerializer(NodeId.class, ToStringSerializer.instance)
                    .addSerializer(RecapId.class, ToStringSerializer.instance)
                    .addSerializer(EventDate.class, ToStringSerializer.instance)
                    .addSerializer(LocalDate.class, ToStringSerializer.instance))
            .build();

    private Json() {}

    /** Writes a value. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw unwritable(value, e);
        }
    }

    /** Writes a value in UTF-8. */
    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw unwritable(value, e);
        }
    }

    private static IllegalStateException unwritable(Object value, JsonProcessingException e) {
        return new IllegalStateException("every answer must be writable as JSON: " + value.getClass(), e);
    }

    private static final class SlugSerializer extends JsonSerializer<Slugged> {
        @Override
        public void serialize(Slugged value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.slug());
        }
    }
}
