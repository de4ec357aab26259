package fr.retours.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.retours.api.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The description of the API as people read it. */
public record OpenApiPage(ObjectNode document) {
    private static final String REF = "$ref";
    private static final String ITEMS = "items";
    private static final String PARTS = "properties";
    private static final String VALUES = "additionalProperties";
    /** What is said of a value beside its type, in this order. */
    private static final List<String> BOUNDS = List.of("format", "minimum", "maximum", "maxLength", "default");

    /** Something the API does. */
    public record ApiCall(String path, String method, JsonNode told) {
        /** Tells whether a form can ask it without a script. */
        public boolean isPlain() {
            return path.indexOf('{') < 0;
        }
    }

    /** Returns what operations are grouped by. */
    public List<String> sections() {
        return document.get("tags").findValuesAsText("name");
    }

    /** Returns the operations of a group. */
    public List<ApiCall> calls(String section) {
        return document.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> new ApiCall(path.getKey(), method.getKey(), method.getValue())))
                .filter(one -> one.told().at("/tags/0").asText().equals(section))
                .toList();
    }

    /** Returns the parameters of an operation, whether in its address or its form. */
    public List<JsonNode> parameters(ApiCall call) {
        return call.method().equals("post")
                ? call.told()
                        .findValue(PARTS)
                        .propertyStream()
                        .<JsonNode>map(field -> document.objectNode()
                                .put("name", field.getKey())
                                .set("schema", field.getValue()))
                        .toList()
                : call.told()
                        .path("parameters")
                        .valueStream()
                        .map(this::resolved)
                        .toList();
    }

    /** Returns what stands where a node refers to, or the node. */
    public JsonNode resolved(JsonNode node) {
        return node.has(REF) ? document.at(node.get(REF).asText().substring(1)) : node;
    }

    /** Returns the values that one may choose from; none where they are not listed. */
    public static List<String> choices(JsonNode schema) {
        return (schema.has(ITEMS) ? schema.get(ITEMS) : schema)
                .path("enum")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    /** Returns the names of schemas that one refers to. */
    public static List<String> named(JsonNode node) {
        return node.findValuesAsText(REF).stream()
                .map(OpenApiPage::last)
                .distinct()
                .toList();
    }

    /** Returns in words what bounds a value. */
    public static String bounds(JsonNode schema) {
        return BOUNDS.stream()
                .filter(schema::hasNonNull)
                .map(one -> Wording.text("docs." + one, text(schema.get(one), ", ")))
                .collect(Collectors.joining(", "));
    }

    /** Returns what a value looks like, as TypeScript would write it. */
    public static String type(JsonNode schema) {
        if (schema.has(REF)) {
            return last(schema.get(REF).asText());
        } else if (schema.has(ITEMS)) {
            return type(schema.get(ITEMS)) + "[]";
        } else if (schema.has(PARTS)) {
            return schema.get(PARTS)
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (schema.path(VALUES).isObject()) {
            return "{…: " + type(schema.get(VALUES)) + '}';
        }
        JsonNode either = schema.has("anyOf") ? schema.get("anyOf") : schema.path("oneOf");
        return either.isArray()
                ? either.valueStream().map(OpenApiPage::type).collect(Collectors.joining(" | "))
                : text(schema.path("type"), " | ");
    }

    private static String last(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    private static String text(JsonNode one, String between) {
        return one.isArray()
                ? one.valueStream().map(JsonNode::asText).collect(Collectors.joining(between))
                : one.asText();
    }
}
