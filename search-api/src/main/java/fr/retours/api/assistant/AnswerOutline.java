package fr.retours.api.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.api.answer.PagePaths;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.RecapId;
import java.util.HashSet;
import java.util.Optional;
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
            "start",
            "end",
            "earliest",
            "latest",
            "matches",
            "title_matches",
            "mentions",
            "score",
            "extractor",
            "truncated");

    private final PageAddress site;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> quoted = new HashSet<>();

    /** Leads to pages of this site. */
    AnswerOutline(PageAddress site) {
        this.site = site;
    }

    /** Adds an answer, first of all how to cite it. */
    void add(JsonNode answer) {
        String link =
                answer.at("/links/permalink").asText(answer.at("/links/self").asText());
        String version = answer.at("/meta/dataset_version").asText("–");
        text.append(Wording.text("assistant.cite", site.whole(link), version)).append('\n');
        if (answer.has("total")) {
            int shown = answer.path("data").size();
            text.append(Wording.text("assistant.total", answer.path("total").asLong(), shown))
                    .append('\n');
        }
        if (answer.path("left_out").asLong() > 0) {
            text.append(Wording.text(
                            "assistant.left-out", answer.path("left_out").asLong()))
                    .append('\n');
        }
        answer.at("/meta/warnings").forEach(one -> text.append(one.asText()).append('\n'));
        print("", answer.path("data"), 0, "");
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
        return problem.path("title").asText() + ". " + problem.path("detail").asText("") + errors;
    }

    /**
     * Adds what has a name or none in something else.
     *
     * @param within id of the recap of which this is a part; empty when it is none of one
     */
    private void print(String name, JsonNode node, int depth, String within) {
        if (text.length() > MOST || PASSED_OVER.contains(name)) {
            return;
        }
        if (node.isObject()) {
            printObject(name, node, depth, within);
        } else if (node.isArray() && node.valueStream().allMatch(JsonNode::isValueNode)) {
            line(name, node.valueStream().map(JsonNode::asText).collect(Collectors.joining(", ")), depth);
        } else if (node.isArray()) {
            node.forEach(one -> print(name, one, depth, within));
        } else if (!node.isNull()) {
            line(name, node.asText(), depth);
        }
    }

    private void printObject(String name, JsonNode node, int depth, String within) {
        if (node.has("start") && node.path("text").isTextual()) {
            quote(node, depth, node.path("recap").asText(within));
            return;
        }
        String head = head(node);
        line(name, head, depth);
        String recap = node.has("narration") ? node.path("id").asText() : within;
        node.properties().stream()
                .filter(one -> !IN_HEAD.contains(one.getKey()))
                .forEach(one -> print(one.getKey(), one.getValue(), head.isEmpty() ? depth : depth + 1, recap));
    }

    /** Returns the name, the id and the page of a thing; empty when it has none of them. */
    private String head(JsonNode node) {
        String id = node.path("id").asText("");
        return Stream.concat(
                        Stream.of("title", "name", "label")
                                .map(one -> node.path(one).asText(""))
                                .limit(3),
                        id.isEmpty()
                                ? Stream.empty()
                                : Stream.of(
                                        "[" + id + "]",
                                        page(node, id).map(site::whole).orElse("")))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> page(JsonNode node, String id) {
        if (node.has("narration")) {
            return Optional.of(PagePaths.recap(id));
        }
        return switch (id.split(":", 2)[0]) {
            case "event" -> Optional.of(PagePaths.event(id));
            case "theme" -> Optional.of(PagePaths.theme(id));
            case "person", "org", "commune", "epci", "departement", "region", "foreign" ->
                Optional.of(PagePaths.entity(EntityId.of(id)));
            default -> Optional.empty();
        };
    }

    /** Adds a sentence, the first time with its words. */
    private void quote(JsonNode node, int depth, String recap) {
        String place = site.whole(
                PagePaths.sentence(new RecapId(recap), node.path("start").asInt()));
        String words =
                quoted.add(place) ? "« " + node.path("text").asText().strip().replace('\n', ' ') + " » " : "";
        line("", words + place + node.path("url").asText("").transform(one -> one.isEmpty() ? "" : " " + one), depth);
    }

    private void line(String name, String words, int depth) {
        if (!words.isEmpty()) {
            text.append("  ".repeat(depth))
                    .append("- ")
                    .append(name.isEmpty() ? "" : name + " : ")
                    .append(words)
                    .append('\n');
        }
    }
}
