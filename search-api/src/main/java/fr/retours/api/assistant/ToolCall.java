package fr.retours.api.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.wording.Wording;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One call of a tool: asks its views, and gives their answers to be read.
 *
 * @param site where pages are
 */
record ToolCall(AssistantTool tool, ToolSchema schema, ApiQuestion api, SiteConfig site) {
    private static final String ID = "id";
    private static final String IN_PATH = "{id}";

    /** Answers; what cannot be answered is an error of the tool, in the words of the API. */
    CallToolResult answer(@Nullable Map<String, Object> arguments) {
        Map<String, Object> given = new LinkedHashMap<>(Objects.requireNonNullElse(arguments, Map.of()));
        if (!tool.parameters().containsAll(given.keySet())) {
            return error(Wording.text("assistant.unknown", String.join(", ", tool.parameters())));
        }
        AssistantTool.DEFAULTS.forEach(given::putIfAbsent);
        String id = String.valueOf(given.getOrDefault(ID, ""));
        if (tool.views().getFirst().contains(IN_PATH) && id.isBlank()) {
            return error(Wording.text("assistant.missing"));
        }
        var text = new AnswerOutline(PageAddress.of(api.asking(), site));
        for (String view : tool.views(id)) {
            JsonNode answer = api.get(view.replace(IN_PATH, encoded(id)), query(view, given));
            if (!answer.has("data")) {
                return error(AnswerOutline.ofProblem(answer));
            }
            text.add(answer);
        }
        return CallToolResult.builder().addTextContent(text.toString()).build();
    }

    private static CallToolResult error(String said) {
        return CallToolResult.builder().isError(true).addTextContent(said).build();
    }

    private String query(String view, Map<String, Object> given) {
        return given.entrySet().stream()
                .filter(one ->
                        schema.takes(view, one.getKey()) && !(one.getKey().equals(ID) && view.contains(IN_PATH)))
                .flatMap(one ->
                        values(one.getValue()).stream().map(value -> one.getKey() + '=' + encoded(value.toString())))
                .collect(Collectors.joining("&"));
    }

    private static Collection<?> values(@Nullable Object value) {
        return value == null ? List.of() : value instanceof Collection<?> several ? several : List.of(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":");
    }
}
