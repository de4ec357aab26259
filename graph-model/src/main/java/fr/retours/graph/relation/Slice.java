package fr.retours.graph.relation;

import fr.retours.graph.Cypher;
import fr.retours.graph.EventCondition;
import fr.retours.graph.Facts;
import fr.retours.model.Part;
import fr.retours.model.RelationFilter;
import fr.retours.model.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The part of the graph that a filter leaves, as pieces of Cypher. Beside those of {@link Facts} and of {@link Cypher},
 * {@code <filter>} says which events {@code e} pass, {@code <own parts>} that the person {@code o} had one of the parts
 * asked for at {@code e}, {@code <territory>} matches as {@code b} the body {@code $id} with all it stands for.
 */
final class Slice {
    private static final String ANY_PART =
            " AND EXISTS { MATCH (o)-[by:TOOK_PART]->(e) WHERE any(part IN by.parts WHERE part IN $own_any)<sure by> }";
    private static final String NO_PART =
            " AND NOT EXISTS { MATCH (o)-[by:TOOK_PART]->(e) WHERE any(part IN by.parts WHERE part IN $own_none) }";
    private static final String ALONE = "MATCH (b:Body {id: $id})";
    private static final String WITHIN = "MATCH (:Body {id: $id})<-[:PART_OF*0..]-(b:Body) WITH DISTINCT b";

    private final RelationFilter filter;
    private final Facts facts;

    Slice(RelationFilter filter) {
        this.filter = filter;
        this.facts = Facts.of(filter);
    }

    boolean rollsUp() {
        return filter.rollUp();
    }

    /** Returns a statement about people, whose own parts the filter narrows. */
    Statement ofPeople(String template) {
        return statement(template, false);
    }

    /** Returns a statement about bodies or events, where the filter asks for parts that anybody had. */
    Statement of(String template) {
        return statement(template, true);
    }

    private Statement statement(String template, boolean anybodysParts) {
        var condition = EventCondition.of(filter, anybodysParts);
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        String text = condition
                .in(template.replace("<territory>", filter.rollUp() ? WITHIN : ALONE))
                .replace("<own parts>", ownParts(parameters));
        return new Statement(Cypher.text(facts.in(text)), parameters);
    }

    private String ownParts(Map<String, Object> parameters) {
        Selection<Part> parts = filter.events().parts();
        List<String> texts = new ArrayList<>();
        if (!parts.any().isEmpty()) {
            parameters.put("own_any", slugs(parts.any()));
            texts.add(ANY_PART);
        }
        if (!parts.none().isEmpty()) {
            parameters.put("own_none", slugs(parts.none()));
            texts.add(NO_PART);
        }
        return String.join("", texts);
    }

    private static List<String> slugs(Set<Part> parts) {
        return parts.stream().map(Part::slug).sorted().toList();
    }
}
