package fr.retours.api.fact;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes something else in the place of a part; its whole is given as long as no part before it gave its own. */
abstract class PartSerializer<T> extends JsonSerializer<T> implements WrittenAs {
    abstract @Nullable Object form(T part, Object whole);

    @Override
    public JavaType writtenAs(JavaType type, TypeFactory types) {
        return type;
    }

    @Override
    public void serialize(T part, JsonGenerator json, SerializerProvider all) throws IOException {
        all.defaultSerializeValue(form(part, json.currentValue()), json);
    }
}
