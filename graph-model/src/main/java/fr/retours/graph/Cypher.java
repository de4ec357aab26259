package fr.retours.graph;

import fr.retours.model.term.LinkKind;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What several statements have in common. */
public final class Cypher {
    /** Where a statement names a label, which Cypher takes as no parameter. */
    static final String LABEL = "<label>";
    /** Where a statement names relationship types, which Cypher takes as no parameter. */
    static final String TYPE = "<type>";
    /** All ties of a body to an event, as alternatives in a pattern. */
    public static final String LINKS =
            Arrays.stream(LinkKind.values()).map(kind -> Tie.of(kind).name()).collect(Collectors.joining("|"));

    private Cypher() {}
}
