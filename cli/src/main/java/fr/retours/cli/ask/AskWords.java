package fr.retours.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.cli.terminal.TerminalMessages;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Parts of the API's answers in a few words. */
final class AskWords {
    private AskWords() {}

    /** Returns a name with its id. */
    static String entity(JsonNode entity) {
        return entity.path("name").asText() + " (" + entity.path("id").asText() + ")";
    }

    /** Returns whom a relationship is with, or between. */
    static String ends(JsonNode relation) {
        if (!relation.has("to")) {
            return entity(relation);
        }
        String to = entity(relation.path("to"));
        return relation.path("from").isObject() ? entity(relation.path("from")) + " – " + to : to;
    }

    /** Returns the number of events behind a relationship; a hyphen when there is none. */
    static String count(JsonNode relation) {
        if (relation.isNull()) {
            return "–";
        }
        return (relation.has("count") ? relation.path("count") : relation.path("events")).asText();
    }

    /** Returns what else tells the strength of a relationship. */
    static String strength(JsonNode relation) {
        var words = new StringJoiner(", ");
        if (relation.path("newman").isNumber()) {
            words.add(
                    String.format(Locale.FRENCH, "%.3f", relation.path("newman").asDouble()));
        }
        if (relation.path("weight").isNumber()) {
            words.add(relation.path("weight").asText());
        }
        relation.path("ties")
                .properties()
                .forEach(tie -> words.add(TerminalMessages.of("ask.tie." + tie.getKey()) + " " + tie.getValue()));
        return words.toString();
    }

    /** Returns the first and the last day of a relationship. */
    static String span(JsonNode relation) {
        String first = text(relation.path("first"));
        String last = text(relation.path("last"));
        return first.equals(last) ? first : first + " – " + last;
    }

    /** Returns the day an event began; says when it is not known. */
    static String day(JsonNode event) {
        String day = text(event.path("start"));
        return day.isEmpty() ? TerminalMessages.of("ask.undated") : day;
    }

    /** Returns the first sentence that proves something, in quotes; empty when there is none at hand. */
    static String sentence(JsonNode fact) {
        String text = text(fact.at("/evidence/0/text"));
        return text.isEmpty() ? "" : "« " + text.replace('\n', ' ') + " »";
    }

    /** Returns as what someone or something stands in an event. */
    static String as(JsonNode fact) {
        var words = new StringJoiner(", ");
        fact.path("parts").forEach(part -> words.add(TerminalMessages.of("ask.part." + part.asText())));
        fact.path("links").forEach(link -> words.add(TerminalMessages.of("ask.link." + link.asText())));
        fact.path("roles").forEach(role -> words.add(role(role)));
        if (fact.has("took_part") && !fact.path("took_part").asBoolean()) {
            words.add(TerminalMessages.of("ask.link.mentioned"));
        }
        return words.toString();
    }

    private static String role(JsonNode role) {
        String body = text(role.at("/body/name"));
        String function = text(role.path("function"));
        return body.isEmpty() ? function : function.isEmpty() ? body : function + " (" + body + ")";
    }

    /** Returns what two events share. */
    static String shared(JsonNode related) {
        var words = new StringJoiner(", ");
        for (String what : List.of("people", "bodies")) {
            related.at("/" + what + "/items")
                    .forEach(one -> words.add(one.at("/here/entity/name").asText()));
        }
        related.at("/themes/items")
                .forEach(one -> words.add(one.at("/here/label").asText()));
        return words.toString();
    }

    /** Returns the cells of a row of the matrix that are not empty, and how many are. */
    static String cells(JsonNode row) {
        List<JsonNode> cells =
                StreamSupport.stream(row.path("cells").spliterator(), false).toList();
        String full = cells.stream()
                .filter(cell -> cell.at("/events/total").asInt() > 0)
                .map(cell -> cell.path("label").asText() + " " + cell.at("/events/total"))
                .collect(Collectors.joining(", "));
        long empty = cells.stream()
                .filter(cell -> cell.at("/events/total").asInt() == 0)
                .count();
        return full + (full.isEmpty() ? "" : " ; ") + TerminalMessages.of("ask.empty-cells", empty);
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.asText() : "";
    }
}
