package fr.retours.graph.snapshot;

import fr.retours.graph.snapshot.column.ProofRow;
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
        return of(tie, 1);
    }

    /** Reads a proof of which confidence, starts and ends stand from a place on, by the recap that stands first. */
    ProofRow of(Value tie, int from) {
        return new ProofRow(
                recaps.numberOf(tie.get(0).asString()),
                tie.get(from).asDouble(0),
                tie.get(from + 1).asList(Value::asInt, List.of()),
                tie.get(from + 2).asList(Value::asInt, List.of()));
    }
}
