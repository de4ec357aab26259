package fr.retours.indexer.reader;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The JSON schema of {@link ModelAnswer}, with the closed lists of the program in it. It keeps to what every server can bind an
 * answer to: objects whose keys are all required, arrays, strings, booleans; an empty string stands for nothing.
 */
final class AnswerSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String QUOTE = "quote";

    private AnswerSchema() {}

    /** Returns the schema on one line. */
    static String text() {
        ObjectNode links = list(object(Map.entry("link", oneOf(links())), string(QUOTE)));
        return object(
                        Map.entry(
                                "narration",
                                object(Map.entry("kind", oneOf(slugs(NarrationKind.values()))), string(QUOTE))),
                        Map.entry("event", event()),
                        Map.entry("people", list(person())),
                        Map.entry(
                                "collectivites",
                                list(object(
                                        string("name"),
                                        Map.entry("aliases", list(type("string"))),
                                        Map.entry("level", oneOf(slugs(CollectiviteKind.values()))),
                                        string(QUOTE),
                                        Map.entry("links", links)))),
                        Map.entry(
                                "organisations",
                                list(object(
                                        string("name"),
                                        Map.entry("aliases", list(type("string"))),
                                        string(QUOTE),
                                        Map.entry("links", links)))),
                        Map.entry(
                                "themes",
                                list(object(
                                        Map.entry("theme", oneOf(slugs(Theme.values()))),
                                        Map.entry("main", type("boolean")),
                                        string(QUOTE)))))
                .toString();
    }

    private static ObjectNode event() {
        return object(
                Map.entry("kind", oneOf(slugs(EventKind.values()))),
                string("kind_quote"),
                Map.entry("dates", list(object(string("words"), string(QUOTE)))),
                Map.entry("place", object(string("town"), string("venue"), string(QUOTE))),
                Map.entry("attendance", object(string("words"), string(QUOTE))));
    }

    private static ObjectNode person() {
        return object(
                string("name"),
                Map.entry("aliases", list(type("string"))),
                Map.entry("took_part", type("boolean")),
                string(QUOTE),
                Map.entry("parts", list(object(Map.entry("part", oneOf(slugs(Part.values()))), string(QUOTE)))),
                Map.entry(
                        "roles",
                        list(object(
                                string("function"),
                                string("organisation"),
                                string("portfolio"),
                                Map.entry("former", type("boolean")),
                                string(QUOTE)))));
    }

    /** Who is only mentioned has no link. */
    private static Stream<String> links() {
        return slugs(LinkKind.values()).filter(slug -> !slug.equals(LinkKind.MENTIONED.slug()));
    }

    private static Stream<String> slugs(Slugged[] choices) {
        return Arrays.stream(choices).map(Slugged::slug);
    }

    @SafeVarargs
    private static ObjectNode object(Map.Entry<String, ObjectNode>... properties) {
        ObjectNode object = type("object");
        ObjectNode known = object.putObject("properties");
        ArrayNode required = object.putArray("required");
        for (Map.Entry<String, ObjectNode> one : properties) {
            known.set(one.getKey(), one.getValue());
            required.add(one.getKey());
        }
        object.put("additionalProperties", false);
        return object;
    }

    private static ObjectNode list(ObjectNode items) {
        ObjectNode list = type("array");
        list.set("items", items);
        return list;
    }

    private static ObjectNode oneOf(Stream<String> values) {
        ObjectNode choice = type("string");
        ArrayNode all = choice.putArray("enum");
        values.forEach(all::add);
        return choice;
    }

    private static Map.Entry<String, ObjectNode> string(String key) {
        return Map.entry(key, type("string"));
    }

    private static ObjectNode type(String name) {
        return JSON.objectNode().put("type", name);
    }
}
