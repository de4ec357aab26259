package fr.retours.graph;

import fr.retours.model.LinkKind;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What several statements have in common, written in their texts as names in angle brackets. */
public final class Cypher {
    /** Where a statement says which events {@code e} pass; see {@link EventCondition#in}. */
    static final String FILTER = "<filter>";
    /** Where a statement names a label, which Cypher takes as no parameter. */
    static final String LABEL = "<label>";
    /** Where a statement names relationship types, which Cypher takes as no parameter. */
    static final String TYPE = "<type>";
    /** All ties of a body to an event, as alternatives in a pattern. */
    static final String LINKS =
            Arrays.stream(LinkKind.values()).map(kind -> Tie.of(kind).name()).collect(Collectors.joining("|"));

    private static final Map<String, String> FRAGMENTS = Map.of(
            "<latest first>",
            "ORDER BY e.start IS NULL, e.start DESC, e.id",
            "<event>",
            """
            e {.id, .title, .kind, .start, .end, .collectivite, .place, .venue, .attendance, .attendance_qualifier,
               participants: COUNT { MATCH (e)<-[:TOOK_PART]-(one:Person) RETURN DISTINCT one }}""",
            "<held at event>", // of whom is there, few; whoever is everywhere holds thousands of functions
            " USING INDEX x:HELD(event)",
            "<tie>",
            "x {.*, type: type(x)}",
            "<role>",
            "x {.*, body: CASE WHEN at:Body THEN at.id END, body_name: at.name}");

    private Cypher() {}

    /** Returns the statement with every common piece in its place. */
    public static String text(String template) {
        String text = template;
        for (var fragment : FRAGMENTS.entrySet()) {
            text = text.replace(fragment.getKey(), fragment.getValue());
        }
        return text;
    }
}
