package fr.retours.api.openapi;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.type.TypeFactory;
import fr.retours.api.answer.AnswerJson;
import fr.retours.api.answer.AnswerSender;
import fr.retours.api.answer.FacetValue;
import fr.retours.api.contract.AnswerShape;
import fr.retours.api.contract.AnswerShape.Envelope;
import fr.retours.api.fact.WrittenAs;
import fr.retours.api.suggest.SuggestionResponse;
import fr.retours.model.id.NodeId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.Slugged;
import fr.retours.model.time.EventDate;
import fr.retours.text.Facet;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * JSON schemas of what is sent: of the very serializers that write it, so that names, parts that are left out and parts that are another's
 * are as they are written. What no type says stands in {@link ContractWords} under the simple name of the class, and of its part.
 */
final class AnswerSchemas {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Type FACETS = new TypeReference<Map<Facet, List<FacetValue>>>() {}.getType();
    private static final String REF = "$ref";
    private static final String TYPE = "type";
    private static final String LEFT_OUT = "left_out";

    private final SerializerProvider serializers = AnswerJson.serializers();
    private final TypeFactory types = serializers.getTypeFactory();
    private final Map<String, ObjectNode> named = new TreeMap<>();
    private final Map<String, Object> origins = new TreeMap<>();
    private final Set<String> referred = new TreeSet<>();
    private final ContractWords words;

    AnswerSchemas(ContractWords words) {
        this.words = words;
    }

    /** Returns all that were referred to, by name; what no type is called the words alone describe. */
    Map<String, ObjectNode> named() {
        referred.removeAll(named.keySet());
        referred.forEach(name -> component(name, name, node -> {}));
        return named;
    }

    /** Returns the schema of answers of some shapes. */
    ObjectNode of(List<AnswerShape> shapes) {
        if (shapes.size() == 1) {
            return of(shapes.getFirst());
        }
        String name = name(types.constructType(shapes.getFirst().data())) + "Answer";
        return component(name, shapes, whole -> {
            var any = whole.putArray("anyOf");
            shapes.forEach(one -> any.add(of(one)));
        });
    }

    private ObjectNode of(AnswerShape shape) {
        JavaType data = types.constructType(shape.data());
        return switch (shape.envelope()) {
            case NONE -> of(data);
            case ITEM, FACTS -> enveloped(AnswerSender.ItemResponse.class, "Item", data, shape.envelope());
            case LIST, FOUND, FACT_LIST -> enveloped(AnswerSender.ListResponse.class, "List", data, shape.envelope());
        };
    }

    private ObjectNode enveloped(Class<?> envelope, String suffix, JavaType data, Envelope kind) {
        JavaType whole = types.constructParametricType(envelope, data);
        return component(name(data) + suffix, whole, node -> {
            bean(node, serializer(whole, null));
            ObjectNode parts = (ObjectNode) node.get("properties");
            if (kind == Envelope.FACTS || kind == Envelope.FACT_LIST) {
                node.withArray("required").add(LEFT_OUT);
            } else {
                parts.remove(LEFT_OUT);
            }
            if (data.isMapLikeType()) {
                parts.set("data", namedMap(data));
            }
            if (kind == Envelope.FOUND) {
                parts.set("facets", namedMap(FACETS));
                parts.set("others", namedMap(SuggestionResponse.BY_KIND));
            } else if (parts.has("facets")) {
                parts.set("facets", reference("NoFacets"));
                parts.remove("others");
            }
        });
    }

    /** Returns the schema of values of a type, or where it is. */
    ObjectNode of(Type type) {
        JavaType resolved = types.constructType(type);
        return of(resolved, serializer(resolved, null), null);
    }

    private ObjectNode reference(String name) {
        referred.add(name);
        return to(name);
    }

    /** @param at the part that has values of this type, when it leaves out some of theirs */
    private ObjectNode of(JavaType type, JsonSerializer<?> serializer, @Nullable BeanPropertyWriter at) {
        Class<?> raw = type.getRawClass();
        if (serializer instanceof WrittenAs form) {
            JavaType written = form.writtenAs(type, types);
            return of(written, serializer(written, null), null);
        }
        if (raw.isEnum() && Slugged.class.isAssignableFrom(raw)) {
            return component(name(type), type, node -> {
                var slugs = node.put(TYPE, "string").putArray("enum");
                for (Object one : raw.getEnumConstants()) {
                    slugs.add(((Slugged) one).slug());
                }
            });
        }
        if (NodeId.class.isAssignableFrom(raw) || raw == RecapId.class || raw == EventDate.class) {
            return id(raw);
        }
        if (type.isMapLikeType()) {
            return map(type);
        }
        if (type.isCollectionLikeType()) {
            JavaType of = type.getContentType();
            return ofType("array").set("items", of(of, serializer(of, at), at));
        }
        if (serializer.properties().hasNext()) {
            return at == null
                    ? component(name(type), type, node -> bean(node, serializer))
                    : bean(NODES.objectNode(), serializer);
        }
        return scalar(raw);
    }

    private static ObjectNode scalar(Class<?> raw) {
        if (raw == String.class || raw == URI.class) {
            return ofType("string");
        } else if (raw == LocalDate.class) {
            return ofType("string").put("format", "date");
        } else if (raw == boolean.class || raw == Boolean.class) {
            return ofType("boolean");
        } else if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
            return ofType("integer").put("minimum", 0); // what is no number of things says otherwise in the words
        } else if (raw == double.class || raw == Double.class || raw == float.class) {
            return ofType("number");
        } else if (raw == Object.class) {
            return NODES.objectNode();
        }
        throw new IllegalStateException("what is sent must have a schema, got " + raw);
    }

    private static ObjectNode ofType(String type) {
        return NODES.objectNode().put(TYPE, type);
    }

    private ObjectNode id(Class<?> raw) {
        return component(raw.getSimpleName(), raw, node -> {
            if (raw.isSealed()) {
                var any = node.putArray("anyOf");
                for (Class<?> one : raw.getPermittedSubclasses()) {
                    any.add(id(one));
                }
            } else {
                node.put(TYPE, "string");
            }
        });
    }

    /** Keys of a closed list are parts, any of which may be left out. */
    private ObjectNode map(JavaType type) {
        JavaType key = type.getKeyType();
        ObjectNode value = of((Type) type.getContentType());
        if (!key.isEnumType()) {
            return ofType("object").set("additionalProperties", value);
        }
        ObjectNode whole = ofType("object").put("additionalProperties", false);
        ObjectNode parts = whole.putObject("properties");
        for (Object one : key.getRawClass().getEnumConstants()) {
            parts.set(((Slugged) one).slug(), value);
        }
        return whole;
    }

    private ObjectNode namedMap(Type map) {
        JavaType type = types.constructType(map);
        return component(name(type), type, node -> node.setAll(map(type)));
    }

    private static JavaType innermost(JavaType type) {
        return type.isContainerType() ? innermost(type.getContentType()) : type;
    }

    private ObjectNode bean(ObjectNode node, JsonSerializer<?> serializer) {
        node.put(TYPE, "object").put("additionalProperties", false);
        node.putArray("required");
        node.putObject("properties");
        parts(node, serializer);
        return node;
    }

    private void parts(ObjectNode whole, JsonSerializer<?> serializer) {
        serializer.properties().forEachRemaining(one -> {
            var part = (BeanPropertyWriter) one;
            JsonSerializer<?> own = part.hasSerializer() ? part.getSerializer() : serializer(part.getType(), part);
            if (!part.isUnwrapping()) {
                part(whole, part, own);
            } else if (own instanceof WrittenAs form) {
                parts(whole, serializer(form.writtenAs(part.getType(), types), null));
            } else {
                parts(whole, own);
            }
        });
    }

    private void part(ObjectNode whole, BeanPropertyWriter part, JsonSerializer<?> serializer) {
        boolean fewer = part.getAnnotation(JsonIncludeProperties.class) != null
                || part.getAnnotation(JsonIgnoreProperties.class) != null;
        boolean nullable = isNullable(part.getMember().getAnnotated());
        boolean always = !part.willSuppressNulls() || !nullable && !leavesOutEmpty(part);
        if (always) {
            whole.withArray("required").add(part.getName());
        }
        ObjectNode schema = of(part.getType(), serializer, fewer ? part : null);
        ObjectNode said = words.facts(part.getMember().getDeclaringClass().getSimpleName() + '.' + part.getName());
        whole.withObject("/properties")
                .set(part.getName(), said(always && nullable ? orNull(schema, said) : schema, said));
    }

    private boolean leavesOutEmpty(BeanPropertyWriter part) {
        return part.findPropertyInclusion(
                                serializers.getConfig(), part.getType().getRawClass())
                        .getValueInclusion()
                == JsonInclude.Include.NON_EMPTY;
    }

    private static boolean isNullable(AnnotatedElement member) {
        return member instanceof Method method
                && method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }

    private ObjectNode orNull(ObjectNode schema, ObjectNode said) {
        JsonNode other = said.remove(REF);
        JsonNode type = schema.get(TYPE);
        if (other == null && type != null && type.isTextual()) {
            schema.putArray(TYPE).add(type.asText()).add("null");
            return schema;
        }
        ObjectNode either = NODES.objectNode();
        either.putArray("oneOf")
                .add(other == null ? schema : reference(other.asText()))
                .add(ofType("null"));
        return either;
    }

    /** Adds what the words say; what they call null is not so. */
    private ObjectNode said(ObjectNode schema, ObjectNode said) {
        JsonNode other = said.remove(REF);
        ObjectNode all = other == null ? schema : reference(other.asText());
        said.properties().forEach(one -> {
            if (one.getValue().isNull()) {
                all.remove(one.getKey());
            } else {
                all.set(one.getKey(), one.getValue());
            }
        });
        return all;
    }

    /** Names a schema, and makes it when it is met for the first time. */
    private ObjectNode component(String name, Object origin, Consumer<ObjectNode> maker) {
        Object known = origins.putIfAbsent(name, origin);
        if (known == null) {
            ObjectNode node = NODES.objectNode();
            named.put(name, node);
            maker.accept(node);
            String simple = origin instanceof JavaType type ? type.getRawClass().getSimpleName() : name;
            ObjectNode said = words.facts(simple, name);
            said.remove("name");
            said(node, said);
        } else if (!known.equals(origin)) {
            throw new IllegalStateException(
                    "one name must stand for one thing, got " + name + " for " + known + " and " + origin);
        }
        return to(name);
    }

    private static ObjectNode to(String name) {
        return NODES.objectNode().put(REF, "#/components/schemas/" + name);
    }

    /** What lists and things of a type are called begins with what that is called. */
    private String name(JavaType type) {
        if (type.isContainerType()) {
            return plural(name(innermost(type)));
        }
        String simple = type.getRawClass().getSimpleName();
        JsonNode other = words.facts(simple).get("name");
        String name = other == null ? simple.replaceAll("Response$", "") : other.asText();
        if (type.containedTypeCount() == 0) {
            return name;
        }
        String of = name(type.containedType(0));
        return name.equals("Some") ? plural(of) : of.replaceAll("Id$", "") + name;
    }

    private static String plural(String name) {
        return name.endsWith("y") ? name.substring(0, name.length() - 1) + "ies" : name + 's';
    }

    private JsonSerializer<?> serializer(JavaType type, @Nullable BeanPropertyWriter at) {
        try {
            return serializers.findValueSerializer(type, at);
        } catch (JsonMappingException e) {
            throw new IllegalStateException("what is sent must be writable, got " + type, e);
        }
    }
}
