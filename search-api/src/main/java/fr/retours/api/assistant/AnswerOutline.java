package fr.retours.api.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import fr.retours.api.answer.PagePaths;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.RecapId;
import io.javalin.http.HttpStatus;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers of the API as an outline to be read, whatever they are about: things with their ids and pages, below each what is known of it,
 * and the sentences that prove it with the places where they stand. Not safe for concurrent use.
 */
final class AnswerOutline {
    private static final int MOST = 30_000;
    private static final Set<String> IN_HEAD = Set.of("id", "title", "name", "label");
    /** What is for programs, or told by something else. */
    private static final Set<String> PASSED_OVER = Set.of(
            "start end earliest latest matches title_matches mentions score extractor truncated word".split(" "));

    private final PageAddress site;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> given = new HashSet<>();

    /** Leads to pages of this site. */
    AnswerOutline(PageAddress site) {
        this.site = site;
    }

    /** Adds an answer, first of all how to cite it. */
    void add(JsonNode answer) {
        JsonNode links = answer.path("links");
        String link = links.path("permalink").asText(links.path("self").asText());
        String version = answer.at("/meta/dataset_version").asText("–");
        say("assistant.cite", site.whole(link), version);
        int shown = answer.path("data").size();
        if (answer.path("total").asLong() > 0) {
            say("assistant.total", answer.path("total").asLong(), shown);
        }
        if (links.has("next")) {
            say("assistant.next", String.valueOf(answer.path("offset").asLong() + shown));
        }
        if (answer.path("left_out").asLong() > 0) {
            say("assistant.left-out", answer.path("left_out").asLong());
        }
        answer.at("/meta/warnings").forEach(one -> text.append(one.asText()).append('\n'));
        int before = text.length();
        print("", answer.path("data"), 0, "");
        if (text.length() == before) {
            say("assistant.nothing");
        }
    }

    private void say(String key, Object... values) {
        text.append(Wording.text(key, values)).append('\n');
    }

    @Override
    public String toString() {
        return text.length() <= MOST ? text.toString() : text.substring(0, MOST) + Wording.text("assistant.cut");
    }

    /** Returns a problem in words. */
    static String ofProblem(JsonNode problem) {
        String errors = problem.path("errors").properties().stream()
                .map(one ->
                        "\n- " + one.getKey() + " : " + one.getValue().path(0).asText())
                .collect(Collectors.joining());
        String hint = problem.path("status").asInt() == HttpStatus.NOT_FOUND.getCode()
                ? '\n' + Wording.text("assistant.find")
                : "";
        return problem.path("title").asText() + ". " + problem.path("detail").asText("") + errors + hint;
    }

    /**
     * Adds a part of an answer, by the name that the API gives it.
     *
     * @param within id of the recap of which this is a part; empty when it is none of one
     */
    private void print(String name, JsonNode node, int depth, String within) {
        if (text.length() > MOST || PASSED_OVER.contains(name)) {
            return;
        }
        if (node.has("start") && node.path("text").isTextual()) {
            quote(node, depth, node.path("recap").asText(within));
        } else if (node.isObject()) {
            printObject(name, node, depth, within);
        } else if (node.isArray() && node.valueStream().allMatch(JsonNode::isValueNode)) {
            line(name, node.valueStream().map(JsonNode::asText).collect(Collectors.joining(", ")), depth);
        } else if (node.isArray()) {
            node.forEach(one -> print(name, one, depth, within));
        } else if (!node.isNull() && (!node.equals(BooleanNode.FALSE) || name.equals("took_part"))) {
            line(name, node.asText(), depth);
        }
    }

    private void printObject(String name, JsonNode node, int depth, String within) {
        String recap = node.has("narration") ? node.path("id").asText() : within;
        String head = head(node);
        int before = text.length();
        text.append(depth == 0 && name.isEmpty() ? "\n" : "");
        line(name, head.isEmpty() && !name.isEmpty() ? "…" : head, depth);
        int empty = text.length();
        int below = name.isEmpty() && head.isEmpty() ? depth : depth + 1;
        node.properties().stream()
                .filter(one -> !IN_HEAD.contains(one.getKey()))
                .forEach(one -> print(one.getKey(), one.getValue(), below, recap));
        if (head.isEmpty() && text.length() == empty) {
            text.setLength(before);
        }
    }

    /** Returns the name and the id of a thing, and its page the first time; empty when it has none of them. */
    private String head(JsonNode node) {
        String id = node.path("id").asText("");
        String page = id.isEmpty() ? "" : page(node, id);
        return Stream.of(
                        node.path("title").asText(""),
                        node.path("name").asText(""),
                        node.path("label").asText(""),
                        id.isEmpty() ? "" : '[' + id + ']',
                        given.add(page) ? page : "")
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String page(JsonNode node, String id) {
        String here = node.path("url").asText("");
        if (here.startsWith("/")) {
            return site.whole(here);
        }
        if (node.has("narration")) {
            return site.whole(PagePaths.recap(id));
        }
        return switch (id.split(":", 2)[0]) {
            case "event" -> site.whole(PagePaths.event(id));
            case "theme" -> site.whole(PagePaths.theme(id));
            case "person", "org", "commune", "epci", "departement", "region", "foreign" ->
                site.whole(PagePaths.entity(EntityId.of(id)));
            default -> "";
        };
    }

    /** Adds a sentence with its place here and where it was published, the first time; then its place alone. */
    private void quote(JsonNode node, int depth, String recap) {
        String place = site.whole(
                PagePaths.sentence(new RecapId(recap), node.path("start").asInt()));
        if (given.add(place)) {
            String words = node.path("text").asText().strip().replace('\n', ' ');
            line("", ("« " + words + " » " + place + ' ' + node.path("url").asText("")).strip(), depth);
        } else {
            line("", place, depth);
        }
    }

    /** Adds a line, unless there is nothing to say; a path is that of the head. */
    private void line(String name, String words, int depth) {
        if (!words.isEmpty() && !(name.equals("url") && words.startsWith("/"))) {
            text.append("  ".repeat(depth)).append("- ").append(name).append(name.isEmpty() ? "" : " : ");
            text.append(words).append('\n');
        }
    }
}
