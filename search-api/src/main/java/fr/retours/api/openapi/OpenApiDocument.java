package fr.retours.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.contract.ApiOperation;
import fr.retours.api.contract.CallOutcome;
import fr.retours.api.problem.Problem;
import fr.retours.api.request.DeclaredParameter;
import fr.retours.api.request.DeclaredParameter.Trait;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The description of the API in OpenAPI 3.1, made of what is registered. */
final class OpenApiDocument {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String DESCRIPTION = "description";
    private static final String SCHEMA = "schema";
    private static final String REF = "$ref";
    private static final String JSON = "application/json";
    private static final int FIRST_PROBLEM = 400;
    private static final List<String> HEADERS = List.of("ETag", "Location", "RetryAfter");

    private final ContractWords words = new ContractWords();
    private final AnswerSchemas schemas = new AnswerSchemas(words);
    private final Set<CallOutcome> outcomes = new TreeSet<>();
    private final Set<String> media = new TreeSet<>();
    private final Map<ObjectNode, List<String>> users = new LinkedHashMap<>();
    private final ObjectNode document = NODES.objectNode();

    /** @throws IllegalStateException if the words lack what there is, or say what there is not */
    OpenApiDocument(List<ApiOperation> operations) {
        document.put("openapi", "3.1.0").set("info", words.facts("info"));
        document.putArray("servers").addObject().put("url", "/");
        ArrayNode tags = document.putArray("tags");
        operations.stream()
                .map(this::tag)
                .distinct()
                .forEach(one -> tags.addObject().put("name", one));
        ObjectNode paths = document.putObject("paths");
        operations.forEach(
                one -> paths.withObject("/" + one.path().replace("~", "~0").replace("/", "~1"))
                        .set(one.method(), operation(one)));
        ObjectNode components = document.putObject("components");
        components.set("parameters", shared(paths));
        ObjectNode headers = components.putObject("headers");
        HEADERS.forEach(one -> headers.set(one, words.facts("header." + one)));
        ObjectNode responses = components.putObject("responses");
        outcomes.forEach(one -> responses.set(one.title(), response(one)));
        responses.set("Problem", problem("Problem"));
        components.set("schemas", NODES.objectNode().setAll(schemas.named()));
        words.requireUsed();
    }

    /** Returns it. */
    ObjectNode document() {
        return document;
    }

    private static String section(ApiOperation one) {
        String path = one.path().startsWith(RouteRegistry.API)
                ? one.path().substring(RouteRegistry.API.length())
                : one.path();
        return path.split("/", -1)[1];
    }

    private String tag(ApiOperation one) {
        return words.text("tag." + section(one));
    }

    private ObjectNode operation(ApiOperation one) {
        String[] said = words.text(one.method().equals(ApiOperation.GET) ? one.path() : one.path() + '.' + one.method())
                .split(" ", 2);
        ObjectNode node = NODES.objectNode().put("operationId", said[0]).put("summary", said[1]);
        node.putArray("tags").add(tag(one));
        if (one.method().equals(ApiOperation.GET)) {
            parameters(node, one, said[0]);
        } else {
            form(node, one);
        }
        responses(node.putObject("responses"), one, said[0]);
        return node;
    }

    private void parameters(ObjectNode node, ApiOperation one, String id) {
        ArrayNode list = NODES.arrayNode();
        for (DeclaredParameter parameter : one.parameters()) {
            ObjectNode entry = parameter(one, id, parameter);
            list.add(entry);
            users.computeIfAbsent(entry, first -> new ArrayList<>()).add(id);
        }
        if (!list.isEmpty()) {
            node.set("parameters", list);
        }
    }

    private ObjectNode parameter(ApiOperation one, String id, DeclaredParameter parameter) {
        String name = parameter.name();
        ObjectNode entry =
                NODES.objectNode().put("name", name).put("in", parameter.is(Trait.IN_PATH) ? "path" : "query");
        if (parameter.is(Trait.REQUIRED)) {
            entry.put("required", true);
        }
        if (parameter.is(Trait.IN_ONE)) {
            entry.put("explode", false);
        }
        ObjectNode schema = (ObjectNode) node(parameter.schema());
        List<String> keys = List.of(id + '.' + name, section(one) + '.' + name, name);
        entry.setAll(words.facts(keys.toArray(String[]::new)));
        if (!entry.has(DESCRIPTION)) {
            throw new IllegalStateException("a parameter must have a description, got none of " + keys);
        }
        String values = values(keys, schema.path("enum"));
        if (!values.isEmpty()) {
            add(entry, " : " + values);
        }
        if (name.equals("format") && !one.ofJson().isEmpty()) {
            add(entry, words.text("files.without") + ' ' + String.join(", ", one.ofJson()));
        }
        entry.set(SCHEMA, schema);
        return entry;
    }

    private static void add(ObjectNode entry, String words) {
        entry.put(DESCRIPTION, entry.path(DESCRIPTION).asText() + words);
    }

    /** Tells what each value of a closed list stands for. */
    private String values(List<String> keys, JsonNode slugs) {
        return slugs.valueStream()
                .flatMap(slug -> keys.stream()
                        .map(key -> words.find(key + '.' + slug.asText()))
                        .flatMap(Optional::stream)
                        .limit(1)
                        .map(said -> slug.asText() + ", " + said))
                .collect(Collectors.joining(" ; "));
    }

    private JsonNode node(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                ObjectNode node = NODES.objectNode();
                new TreeMap<>(map).forEach((key, part) -> {
                    if (part instanceof Class<?> type) {
                        node.setAll(schemas.of(type));
                    } else {
                        node.set((String) key, node(part));
                    }
                });
                yield node;
            }
            case Collection<?> all -> {
                ArrayNode list = NODES.arrayNode();
                all.forEach(each -> list.add(node(each)));
                yield list;
            }
            case Integer number -> NODES.numberNode(number);
            case Double number -> NODES.numberNode(number);
            case Boolean flag -> NODES.booleanNode(flag);
            default -> NODES.textNode(value.toString());
        };
    }

    private void form(ObjectNode node, ApiOperation one) {
        ObjectNode form = node.putObject("requestBody")
                .putObject("content")
                .putObject("application/x-www-form-urlencoded")
                .putObject(SCHEMA)
                .put("type", "object")
                .put("additionalProperties", false);
        ObjectNode fields = form.putObject("properties");
        one.parameters().forEach(field -> fields.set(field.name(), node(field.schema())));
    }

    private void responses(ObjectNode responses, ApiOperation one, String id) {
        if (!one.shapes().isEmpty() || !one.files().isEmpty()) {
            ObjectNode answer = responses.putObject("200");
            String usual = words.text(one.files().isEmpty() ? "answer" : "answer.file");
            answer.put(DESCRIPTION, words.find("answer." + id).orElse(usual));
            if (one.outcomes().contains(CallOutcome.NOT_MODIFIED)) {
                answer.putObject("headers").putObject("ETag").put(REF, "#/components/headers/ETag");
            }
            ObjectNode content = answer.putObject("content");
            if (!one.shapes().isEmpty()) {
                content.putObject(JSON).set(SCHEMA, schemas.of(one.shapes()));
            }
            one.files()
                    .forEach(type -> content.putObject(type).putObject(SCHEMA).put("type", "string"));
        }
        one.outcomes().stream().sorted().forEach(outcome -> {
            outcomes.add(outcome);
            responses
                    .putObject(Integer.toString(outcome.status()))
                    .put(REF, "#/components/responses/" + outcome.title());
        });
        if (one.outcomes().contains(CallOutcome.PART)) {
            media.addAll(one.files());
        }
        responses.putObject("default").put(REF, "#/components/responses/Problem");
    }

    private ObjectNode response(CallOutcome one) {
        if (one.status() >= FIRST_PROBLEM) {
            return problem(one.title());
        }
        ObjectNode response = words.facts("response." + one.title());
        if (one == CallOutcome.PART) {
            ObjectNode content = response.putObject("content");
            media.forEach(type -> content.putObject(type).putObject(SCHEMA).put("type", "string"));
        }
        return response;
    }

    private ObjectNode problem(String title) {
        ObjectNode problem = words.facts("response." + title);
        problem.putObject("content").putObject(Problem.MEDIA_TYPE).set(SCHEMA, schemas.of(Problem.class));
        return problem;
    }

    /** What several operations take alike is written once, where it differs by name under that of the first of them. */
    private ObjectNode shared(ObjectNode paths) {
        ObjectNode shared = NODES.objectNode();
        Map<ObjectNode, String> names = new HashMap<>();
        users.forEach((entry, ids) -> {
            if (ids.size() > 1) {
                String plain = entry.get("name").asText();
                String name = shared.has(plain) ? plain + '_' + ids.getFirst() : plain;
                shared.set(name, entry);
                names.put(entry, "#/components/parameters/" + name);
            }
        });
        paths.findValues("parameters").forEach(list -> {
            for (int at = 0; at < list.size(); at++) {
                String name = names.get(list.get(at));
                if (name != null) {
                    ((ArrayNode) list).set(at, NODES.objectNode().put(REF, name));
                }
            }
        });
        return shared;
    }
}
