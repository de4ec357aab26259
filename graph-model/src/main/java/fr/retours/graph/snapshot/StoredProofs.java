package fr.retours.graph.snapshot;

import java.util.List;
import org.neo4j.driver.Value;

/** Reads what backs a relationship {@code x}, given as the first values of a list. */
final class StoredProofs {
    /** What a statement gives first. */
    static final String COLUMNS = "x.recap, x.confidence, x.starts, x.ends";
    /** Where in the list the rest begins. */
    static final int NEXT = 4;

    private final RecapCatalog recaps;

    StoredProofs(RecapCatalog recaps) {
        this.recaps = recaps;
    }

    ProofRow of(Value tie) {
        return new ProofRow(
                recaps.numberOf(tie.get(0).asString()),
                tie.get(1).asDouble(0),
                tie.get(2).asList(Value::asInt, List.of()),
                tie.get(3).asList(Value::asInt, List.of()));
    }
}
