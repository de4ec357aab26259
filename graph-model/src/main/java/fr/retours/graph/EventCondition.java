package fr.retours.graph;

import fr.retours.model.CollectiviteId;
import fr.retours.model.EventFilter;
import fr.retours.model.OrganisationId;
import fr.retours.model.PersonId;
import fr.retours.model.RelationFilter;
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
public record EventCondition(String text, Map<String, Object> parameters) {
    // Names that no statement around has: what stands inside would mean theirs.
    private static final String THEMES =
            "EXISTS { MATCH (e)-[by:ABOUT]->(picked:Theme) WHERE picked.id IN $chosen<sure by> }";
    private static final String KINDS = "e.kind IN $chosen";
    private static final String PEOPLE =
            "EXISTS { MATCH (e)<-[by:<presence>]-(picked:Person) WHERE picked.id IN $chosen<sure by> }";
    private static final String ORGANISATIONS =
            "EXISTS { MATCH (e)<-[by:<links>]-(picked:Organisation) WHERE picked.id IN $chosen<sure by> }";
    private static final String COLLECTIVITES = "EXISTS { MATCH (e)-[by:<links>|HELD_IN]-(:Collectivite)"
            + "-[:PART_OF*0..]->(picked:Collectivite) WHERE picked.id IN $chosen<sure by> }";
    private static final String PARTS =
            "EXISTS { MATCH (e)<-[by:TOOK_PART]-(:Person) WHERE any(part IN by.parts WHERE part IN $chosen)<sure by> }";

    /** Translates a filter; a body passes by any link, a person by having taken part. */
    static EventCondition of(EventFilter filter) {
        var all = new Conditions(new Facts(Cypher.LINKS, Tie.presence(true), 0));
        all.addSelections(filter, true);
        if (filter.from() != null) {
            all.add("e.end >= $from", "from", filter.from());
        }
        if (filter.to() != null) {
            all.add("e.start <= $to", "to", filter.to());
        }
        return all.joined();
    }

    /**
     * Translates a filter of relationships.
     *
     * @param withParts whether an event passes when anybody there had one of the parts; otherwise parts narrow people
     */
    public static EventCondition of(RelationFilter filter, boolean withParts) {
        var facts = Facts.of(filter);
        var all = new Conditions(facts);
        var events = filter.events();
        all.addSelections(events, withParts);
        if (events.from() != null) {
            all.add(filter.undated() ? "(e.end IS NULL OR e.end >= $from)" : "e.end >= $from", "from", events.from());
        }
        if (events.to() != null) {
            all.add(filter.undated() ? "(e.start IS NULL OR e.start <= $to)" : "e.start <= $to", "to", events.to());
        }
        if (!filter.undated() && events.from() == null && events.to() == null) {
            all.add("e.start IS NOT NULL");
        }
        if (facts.leastConfidence() > 0) {
            all.parameters.put("min_confidence", facts.leastConfidence());
        }
        return all.joined();
    }

    /** Returns the statement with the condition at its place. */
    public String in(String statement) {
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
        private final Facts facts;

        Conditions(Facts facts) {
            this.facts = facts;
        }

        void addSelections(EventFilter filter, boolean withParts) {
            add("themes", THEMES, filter.themes(), Theme::id);
            add("kinds", KINDS, filter.kinds(), Slugged::slug);
            add("people", PEOPLE, filter.people(), PersonId::value);
            add("organisations", ORGANISATIONS, filter.organisations(), OrganisationId::value);
            add("collectivites", COLLECTIVITES, filter.collectivites(), CollectiviteId::value);
            if (withParts) {
                add("parts", PARTS, filter.parts(), Slugged::slug);
            }
        }

        /** What is asked for must be sure enough; what is excluded is excluded by any fact. */
        <T> void add(String key, String holds, Selection<T> selection, Function<T, String> value) {
            if (!selection.any().isEmpty()) {
                String name = key + "_any";
                add(facts.in(holds.replace("$chosen", "$" + name)), name, values(selection.any(), value));
            }
            if (!selection.none().isEmpty()) {
                String name = key + "_none";
                String text = facts.howeverSure().in(holds.replace("$chosen", "$" + name));
                add("NOT " + text, name, values(selection.none(), value));
            }
        }

        void add(String text, String name, Object value) {
            add(text);
            parameters.put(name, value);
        }

        void add(String text) {
            texts.add(text);
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
