package fr.retours.api.assistant;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.retours.api.answer.InnerRequest;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.problem.RefusedException;
import fr.retours.api.transport.BrowserPolicy;
import fr.retours.api.wording.Wording;
import io.javalin.config.JavalinState;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.HttpHeaders;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Serves {@code POST /mcp}: messages of the Model Context Protocol, each answered by itself in JSON. There are no sessions and no
 * streams, so that nothing is kept of whoever asks. Safe for concurrent use.
 */
public final class AssistantHandler implements McpStatelessServerTransport {
    private static final String CALL = "call";
    private static final String FAILURE = "failure";
    private static final int DEEPEST = 20;
    private static final JacksonMcpJsonMapper JSON = new JacksonMcpJsonMapper(new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build()));

    /** What the SDK says in English, without the name. */
    private static final McpSchema.JSONRPCResponse.JSONRPCError NO_TOOL = new McpSchema.JSONRPCResponse.JSONRPCError(
            McpSchema.ErrorCodes.INVALID_PARAMS,
            Wording.text(
                    "assistant.no-tool",
                    Arrays.stream(AssistantTool.values())
                            .map(AssistantTool::slug)
                            .collect(Collectors.joining(", "))));

    private final JavalinState state;
    private final SiteConfig site;
    private @Nullable McpStatelessServerHandler messages;

    /** Offers the API of a server. */
    public AssistantHandler(JavalinState state, SiteConfig site) {
        this.state = state;
        this.site = site;
    }

    /** Adds the route. */
    public void register(RouteRegistry routes) {
        routes.ask(BrowserPolicy.ASSISTANT, this::answer);
    }

    @Override
    public void setMcpHandler(McpStatelessServerHandler handler) {
        messages = handler;
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    private void answer(Context ctx) {
        String version = ctx.header(HttpHeaders.PROTOCOL_VERSION);
        if (version != null && !protocolVersions().contains(version)) {
            throw RefusedException.of(
                    ProblemType.MALFORMED_REQUEST, "assistant.version", String.join(", ", protocolVersions()));
        }
        try {
            answer(ctx, handler(ctx), McpTransportContext.create(Map.of(CALL, ctx)));
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static void answer(Context ctx, McpStatelessServerHandler handler, McpTransportContext call)
            throws IOException {
        String body = new String(ctx.bodyAsBytes(), StandardCharsets.UTF_8);
        if (!JSON.getObjectMapper().readTree(body).isObject()) {
            throw unreadable();
        }
        switch (McpSchema.deserializeJsonRpcMessage(JSON, body)) {
            case McpSchema.JSONRPCRequest asked -> {
                McpSchema.JSONRPCResponse answer = Objects.requireNonNull(
                        handler.handleRequest(call, asked).block());
                RuntimeException failure = ctx.attribute(FAILURE);
                if (failure != null) {
                    throw failure;
                }
                if (answer.error() != null && answer.error().code() == McpSchema.ErrorCodes.INTERNAL_ERROR) {
                    throw unreadable();
                }
                if (answer.error() != null && answer.error().code() == McpSchema.ErrorCodes.INVALID_PARAMS) {
                    answer = McpSchema.JSONRPCResponse.error(asked.id(), NO_TOOL);
                }
                ctx.header(Header.CACHE_CONTROL, "no-store")
                        .contentType("application/json")
                        .result(JSON.writeValueAsBytes(answer));
            }
            case McpSchema.JSONRPCNotification told -> {
                handler.handleNotification(call, told).block();
                ctx.status(HttpStatus.ACCEPTED);
            }
            default -> throw unreadable();
        }
    }

    private static RefusedException unreadable() {
        return RefusedException.of(ProblemType.MALFORMED_REQUEST, "assistant.unreadable", DEEPEST);
    }

    /** The tools are made when somebody asks for the first time: all that they ask is registered then. */
    private synchronized McpStatelessServerHandler handler(Context ctx) {
        if (messages == null) {
            var schema = new ToolSchema(new InnerRequest(state, ctx).json("/openapi.json", ""));
            McpServer.sync(this)
                    .jsonMapper(JSON)
                    // The views read what they are given, and say in French what is wrong.
                    .jsonSchemaValidator((any, content) -> ValidationResponse.asValid(null))
                    .validateToolInputs(false)
                    .immediateExecution(true)
                    .serverInfo("retours", "1")
                    .instructions(Wording.text("assistant.instructions"))
                    .capabilities(
                            McpSchema.ServerCapabilities.builder().tools(false).build())
                    .tools(Arrays.stream(AssistantTool.values())
                            .map(tool -> tool(tool, schema))
                            .toList())
                    .build();
        }
        return Objects.requireNonNull(messages);
    }

    private SyncToolSpecification tool(AssistantTool tool, ToolSchema schema) {
        var told = McpSchema.Tool.builder(tool.slug(), schema.of(tool))
                .title(tool.title())
                .description(tool.description())
                .annotations(McpSchema.ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
        return new SyncToolSpecification(told, (call, asked) -> {
            var ctx = (Context) call.get(CALL);
            try {
                return new ToolCall(tool, schema, new InnerRequest(state, ctx), site).answer(asked.arguments());
            } catch (RuntimeException e) {
                ctx.attribute(FAILURE, e); // a fault of ours, which the SDK would tell the client and nobody else
                throw e;
            }
        });
    }

    /**
     * One call of a tool: asks its views, and gives their answers to be read.
     *
     * @param site where pages are
     */
    private record ToolCall(AssistantTool tool, ToolSchema schema, InnerRequest api, SiteConfig site) {
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
                JsonNode answer = api.json(view.replace(IN_PATH, encoded(id)), query(view, given));
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
                    .flatMap(one -> values(one.getValue()).stream()
                            .map(value -> one.getKey() + '=' + encoded(value.toString())))
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
}
