package fr.retours.api.linked;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.retours.api.answer.Json;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A thing of schema.org while it is described; what is unknown is left out. */
final class Thing {
    private static final String CONTEXT = "https://schema.org";

    private final Map<String, Object> properties = new LinkedHashMap<>();

    Thing(String type) {
        properties.put("@type", type);
    }

    /** Adds a property, unless it has no value. */
    Thing with(String name, @Nullable Object value) {
        if (value != null && !(value instanceof Collection<?> list && list.isEmpty())) {
            properties.put(name, value);
        }
        return this;
    }

    @JsonValue
    Map<String, Object> properties() {
        return properties;
    }

    /** Writes it as a document that may stand in a page: no text in it can end the element around it. */
    String document() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("@context", CONTEXT);
        all.putAll(properties);
        return Json.write(all).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
