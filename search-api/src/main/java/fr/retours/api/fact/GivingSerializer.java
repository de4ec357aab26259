package fr.retours.api.fact;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.io.IOException;

/** Gives the parts of something else to the whole. */
abstract class GivingSerializer<T> extends JsonSerializer<T> implements WrittenAs {
    private final Class<?> as;

    GivingSerializer(Class<?> as) {
        this.as = as;
    }

    abstract Object form(T part);

    @Override
    public JavaType writtenAs(JavaType type, TypeFactory types) {
        return types.constructType(as);
    }

    @Override
    public void serialize(T part, JsonGenerator json, SerializerProvider all) throws IOException {
        Object form = form(part);
        all.findValueSerializer(form.getClass(), null)
                .unwrappingSerializer(NameTransformer.NOP)
                .serialize(form, json, all);
    }

    @Override
    public boolean isUnwrappingSerializer() {
        return true;
    }
}
