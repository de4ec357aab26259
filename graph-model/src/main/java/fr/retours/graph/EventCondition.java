package fr.retours.graph;

import fr.retours.model.CollectiviteId;
import fr.retours.model.EventFilter;
import fr.retours.model.OrganisationId;
import fr.retours.model.PersonId;
import fr.retours.model.Selection;
import fr.retours.model.Slugged;
import fr.retours.model.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A filter in Cypher: what may stand after {@code WHERE} about an event {@code e}.
 *
 * @param text {@code true} when every event passes
 * @param parameters all that the text refers to
 */
record EventCondition(String text, Map<String, Object> parameters) {
    private static final String THEMES = "EXISTS { MATCH (e)-[:ABOUT]->(x:Theme) WHERE x.id IN $chosen }";
    private static final String KINDS = "e.kind IN $chosen";
    private static final String PEOPLE = "EXISTS { MATCH (e)<-[:TOOK_PART]-(x:Person) WHERE x.id IN $chosen }";
    private static final String ORGANISATIONS =
            "EXISTS { MATCH (e)<-[:" + Cypher.LINKS + "]-(x:Organisation) WHERE x.id IN $chosen }";
    private static final String COLLECTIVITES = "EXISTS { MATCH (e)-[:" + Cypher.LINKS + "|HELD_IN]-(:Collectivite)"
            + "-[:PART_OF*0..]->(x:Collectivite) WHERE x.id IN $chosen }";
    private static final String PARTS =
            "EXISTS { MATCH (e)<-[x:TOOK_PART]-(:Person) WHERE any(part IN x.parts WHERE part IN $chosen) }";

    /** Translates a filter. */
    static EventCondition of(EventFilter filter) {
        var all = new Conditions();
        all.add("themes", THEMES, filter.themes(), Theme::id);
        all.add("kinds", KINDS, filter.kinds(), Slugged::slug);
        all.add("people", PEOPLE, filter.people(), PersonId::value);
        all.add("organisations", ORGANISATIONS, filter.organisations(), OrganisationId::value);
        all.add("collectivites", COLLECTIVITES, filter.collectivites(), CollectiviteId::value);
        all.add("parts", PARTS, filter.parts(), Slugged::slug);
        if (filter.from() != null) {
            all.add("e.end >= $from", "from", filter.from());
        }
        if (filter.to() != null) {
            all.add("e.start <= $to", "to", filter.to());
        }
        return all.joined();
    }

    /** Returns the statement with the condition at its place. */
    String in(String statement) {
        return statement.replace(Cypher.FILTER, text);
    }

    /** Returns the parameters with one more. */
    Map<String, Object> and(String name, Object value) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put(name, value);
        return all;
    }

    /** Collects what must hold together. */
    private static final class Conditions {
        private final List<String> texts = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        <T> void add(String key, String holds, Selection<T> selection, Function<T, String> value) {
            if (!selection.any().isEmpty()) {
                String name = key + "_any";
                add(holds.replace("$chosen", "$" + name), name, values(selection.any(), value));
            }
            if (!selection.none().isEmpty()) {
                String name = key + "_none";
                add("NOT " + holds.replace("$chosen", "$" + name), name, values(selection.none(), value));
            }
        }

        void add(String text, String name, Object value) {
            texts.add(text);
            parameters.put(name, value);
        }

        EventCondition joined() {
            return new EventCondition(
                    texts.isEmpty() ? "true" : String.join("\n  AND ", texts), Map.copyOf(parameters));
        }

        private static <T> List<String> values(Iterable<T> chosen, Function<T, String> value) {
            List<String> values = new ArrayList<>();
            chosen.forEach(one -> values.add(value.apply(one)));
            return values.stream().sorted().toList();
        }
    }
}
