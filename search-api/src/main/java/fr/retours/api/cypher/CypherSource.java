package fr.retours.api.cypher;

import fr.retours.api.problem.RefusedException;

/** What answers questions in Cypher. Safe for concurrent use. */
public interface CypherSource {
    /**
     * Returns the answer as it is sent.
     *
     * @throws RefusedException if the question is none that is answered, more wait than are answered soon, or the graph is away
     */
    byte[] ask(CypherCall call, CypherFormat format);
}
