package fr.retours.graph;

import fr.retours.model.term.LinkKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;

/** What several statements have in common. */
public final class CypherParts {
    /** Where a statement names a label, which Cypher takes as no parameter. */
    static final String LABEL = "<label>";
    /** Where a statement names relationship types, which Cypher takes as no parameter. */
    static final String TYPE = "<type>";
    /** All ties of a body to an event, as alternatives in a pattern. */
    public static final String LINKS = Arrays.stream(LinkKind.values())
            .map(kind -> OwnedTie.of(kind).name())
            .collect(Collectors.joining("|"));

    private CypherParts() {}

    /** Makes a statement that unwinds {@code $rows}; does nothing without rows, since a new server takes long to plan it. */
    static void run(TransactionContext tx, String statement, List<Map<String, @Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            tx.run(statement, Map.of("rows", rows)).consume();
        }
    }
}
