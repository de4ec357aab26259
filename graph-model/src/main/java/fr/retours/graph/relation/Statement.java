package fr.retours.graph.relation;

import java.util.HashMap;
import java.util.Map;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;

/**
 * A statement with its parameters.
 *
 * @param parameters all that the text refers to
 */
record Statement(String text, Map<String, Object> parameters) {
    Statement {
        parameters = Map.copyOf(parameters);
    }

    /** Returns the same with one more parameter. */
    Statement with(String name, Object value) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put(name, value);
        return new Statement(text, all);
    }

    /** Returns the statement that goes on with another text. */
    Statement then(String more) {
        return new Statement(text + "\n" + more, parameters);
    }

    Result run(TransactionContext tx) {
        return tx.run(text, parameters);
    }
}
