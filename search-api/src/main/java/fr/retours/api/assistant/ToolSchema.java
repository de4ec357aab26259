package fr.retours.api.assistant;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.retours.api.answer.RouteRegistry;
import java.util.Map;
import java.util.Optional;

/**
 * What tools may be given, read off what the API says of its views.
 *
 * @param api the OpenAPI document
 */
record ToolSchema(JsonNode api) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String REF = "$ref";
    private static final String DESCRIPTION = "description";

    /** Returns the JSON schema of what a tool takes. */
    Map<String, Object> of(AssistantTool tool) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (String name : tool.parameters()) {
            JsonNode parameter = tool.views().stream()
                    .flatMap(view -> parameter(view, name).stream())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("a view of " + tool + " must take " + name));
            properties.set(name, property(name, parameter));
            if (parameter.path("in").asText().equals("path")) { // each view knows its own kind alone
                properties.putObject(name).put("type", "string").put(DESCRIPTION, tool.text(name));
            }
            if (parameter.path("required").asBoolean()) {
                required.add(name);
            }
        }
        return MAPPER.convertValue(schema.put("additionalProperties", false), new TypeReference<>() {});
    }

    /** Returns whether a view takes a parameter. */
    boolean takes(String view, String name) {
        return parameter(view, name).isPresent();
    }

    private ObjectNode property(String name, JsonNode parameter) {
        ObjectNode property = parameter.path("schema").deepCopy();
        property.findParents(REF).forEach(one -> {
            ((ObjectNode) one).setAll((ObjectNode) resolved(one));
            ((ObjectNode) one).remove(REF);
        });
        property.set(DESCRIPTION, parameter.path(DESCRIPTION));
        if (AssistantTool.DEFAULTS.containsKey(name)) {
            property.putPOJO("default", AssistantTool.DEFAULTS.get(name));
        }
        return property;
    }

    private Optional<JsonNode> parameter(String view, String name) {
        return api.path("paths")
                .path(RouteRegistry.API + view)
                .path("get")
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .filter(one -> name.equals(one.path("name").asText()))
                .findFirst();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has(REF) ? api.at(node.path(REF).asText().substring(1)) : node;
    }
}
