package fr.retours.graph;

import fr.retours.model.fact.RecapFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The relationships that a recap must own in the graph. */
final class ExpectedTies {
    private final RecapFacts facts;
    private final List<StoredTie> ties = new ArrayList<>();

    private ExpectedTies(RecapFacts facts) {
        this.facts = facts;
    }

    static List<StoredTie> of(RecapFacts facts) {
        var expected = new ExpectedTies(facts);
        expected.collect(new RecapRows(facts));
        return List.copyOf(expected.ties);
    }

    private void collect(RecapRows rows) {
        String recap = facts.recap().id().value();
        for (List<Map<String, @Nullable Object>> named : List.of(rows.people(), rows.organisations(), rows.named())) {
            for (Map<String, @Nullable Object> row : named) {
                add(OwnedTie.NAMES.name(), recap, value(row, "id"), row);
            }
        }
        for (Map<String, @Nullable Object> row : rows.implied()) {
            add(OwnedTie.IMPLIES.name(), recap, value(row, "id"), row);
        }
        for (Map<String, @Nullable Object> row : rows.events()) {
            add(OwnedTie.RECOUNTS.name(), recap, value(row, "id"), row);
            collect(rows, value(row, "id"));
        }
    }

    private void collect(RecapRows rows, String event) {
        for (List<Map<String, @Nullable Object>> standing : List.of(rows.presences(), rows.links())) {
            for (Map<String, @Nullable Object> row : standing) {
                add(value(row, "type"), value(row, "id"), event, row);
            }
        }
        for (Map<String, @Nullable Object> row : rows.roles()) {
            add(OwnedTie.HELD.name(), value(row, "person"), heldAt(row, event), row);
        }
        for (List<Map<String, @Nullable Object>> reported : List.of(rows.heldIn(), rows.themes())) {
            for (Map<String, @Nullable Object> row : reported) {
                add(value(row, "type"), event, value(row, "id"), row);
            }
        }
    }

    private static String heldAt(Map<String, @Nullable Object> role, String event) {
        return role.get("body") == null ? event : value(role, "body");
    }

    private void add(String type, String from, String to, Map<String, @Nullable Object> row) {
        Object tie = row.get("tie");
        if (tie == null) {
            throw new IllegalStateException("row of " + type + " must have properties");
        }
        ties.add(StoredTie.of(type, from, to, tie));
    }

    private static String value(Map<String, @Nullable Object> row, String key) {
        return String.valueOf(row.get(key));
    }
}
