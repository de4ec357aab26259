package fr.retours.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.cli.terminal.TerminalMessages;
import fr.retours.cli.terminal.TextTable;
import java.io.PrintWriter;
import java.util.List;

/** Shows answers of the API as tables, with the sentence behind each line. */
final class AskTables {
    private AskTables() {}

    /** Prints an answer, whichever shape it has. */
    static void print(JsonNode answer, PrintWriter out) {
        answer.at("/meta/warnings").forEach(warning -> out.println(warning.asText()));
        JsonNode data = answer.path("data");
        if (data.has("years")) {
            years(data).print(out);
        } else if (data.has("gained")) {
            List.of("gained", "kept", "lost").forEach(what -> changes(what, data.path(what), out));
        } else if (data.has("paths")) {
            data.path("paths").forEach(path -> path(path, out));
            out.println(TerminalMessages.of("ask.paths", data.path("paths").size()));
        } else if (data.has("nodes")) {
            nodes(data).print(out);
            out.println(TerminalMessages.of(
                    "ask.nodes", data.path("nodes").size(), data.path("total").asInt()));
        } else {
            list(data).print(out);
            out.println(TerminalMessages.of(
                    "ask.total", data.size(), answer.path("total").asInt()));
        }
        int leftOut = answer.path("left_out").asInt();
        if (leftOut > 0) {
            out.println(TerminalMessages.of("ask.left-out", leftOut));
        }
    }

    private static TextTable years(JsonNode data) {
        var table = new TextTable(List.of("ask.year", "ask.events", "ask.relations"));
        data.path("years")
                .forEach(year -> table.row(
                        year.path("year").isNull()
                                ? TerminalMessages.of("ask.undated")
                                : year.path("year").asText(),
                        year.path("events").asText(),
                        year.path("relations").asText()));
        return table;
    }

    private static void changes(String what, JsonNode changes, PrintWriter out) {
        out.println(TerminalMessages.of("ask." + what, changes.path("total").asInt()));
        var table = new TextTable(List.of("ask.who", "ask.before", "ask.after"));
        changes.path("items").forEach(change -> {
            JsonNode one = change.path(change.path("after").isNull() ? "before" : "after");
            table.row(AskWords.ends(one), AskWords.count(change.path("before")), AskWords.count(change.path("after")));
        });
        table.print(out);
        out.println();
    }

    private static void path(JsonNode path, PrintWriter out) {
        var table = new TextTable(List.of("ask.from", "ask.to", "ask.day", "ask.event"));
        path.path("hops").forEach(hop -> {
            table.row(
                    AskWords.entity(hop.path("from")),
                    AskWords.entity(hop.path("to")),
                    AskWords.day(hop.at("/shared/event")),
                    hop.at("/shared/event/title").asText());
            hop.at("/shared/edges").forEach(edge -> table.note(AskWords.sentence(edge)));
        });
        table.print(out);
        out.println();
    }

    private static TextTable nodes(JsonNode data) {
        var table = new TextTable(List.of("ask.distance", "ask.who", "ask.day"));
        data.path("nodes")
                .forEach(node -> table.row(
                        node.path("distance").asText(),
                        node.path("label").asText() + " (" + node.path("id").asText() + ")",
                        node.path("on").isNull() ? "" : node.path("on").asText()));
        return table;
    }

    private static TextTable list(JsonNode data) {
        JsonNode first = data.path(0);
        if (first.has("cells")) {
            return matrix(data);
        }
        if (first.has("score")) {
            return related(data);
        }
        return first.has("to") || first.has("shown") ? relations(data) : events(data);
    }

    private static TextTable relations(JsonNode data) {
        var table = new TextTable(List.of("ask.who", "ask.events", "ask.strength", "ask.when"));
        data.forEach(one -> {
            table.row(AskWords.ends(one), AskWords.count(one), AskWords.strength(one), AskWords.span(one));
            JsonNode latest = (one.has("shown") ? one.path("shown") : one.path("events")).at("/items/0");
            if (!latest.isMissingNode()) {
                table.note(AskWords.day(latest.path("event")) + " "
                        + latest.at("/event/title").asText());
                latest.path("edges").forEach(edge -> table.note(AskWords.sentence(edge)));
            }
        });
        return table;
    }

    private static TextTable related(JsonNode data) {
        var table = new TextTable(List.of("ask.day", "ask.event", "ask.score", "ask.shared"));
        data.forEach(one -> table.row(
                AskWords.day(one.path("event")),
                one.at("/event/title").asText(),
                one.path("score").asText(),
                AskWords.shared(one)));
        return table;
    }

    /** Events of someone, of a body or of several, and people of an event. */
    private static TextTable events(JsonNode data) {
        var table = new TextTable(List.of("ask.day", "ask.who", "ask.as"));
        data.forEach(one -> {
            boolean ofPeople = one.has("person");
            table.row(
                    ofPeople ? "" : AskWords.day(one.path("event")),
                    ofPeople
                            ? AskWords.entity(one.path("person"))
                            : one.at("/event/title").asText(),
                    AskWords.as(one));
            (one.has("edges") ? one.path("edges") : List.of(one)).forEach(edge -> table.note(AskWords.sentence(edge)));
        });
        return table;
    }

    private static TextTable matrix(JsonNode data) {
        var table = new TextTable(List.of("ask.who", "ask.events", "ask.themes"));
        data.forEach(row -> table.row(
                AskWords.entity(row.path("territory")), row.path("events").asText(), AskWords.cells(row)));
        return table;
    }
}
