package fr.retours.api.cypher;

import fr.retours.api.problem.Problem;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.problem.RefusedException;
import fr.retours.api.wording.Wording;
import fr.retours.model.port.CypherRefusedException;
import java.util.List;
import java.util.Map;

/** Says why a question gets no answer, in French. */
public final class CypherRefusals {
    private CypherRefusals() {}

    /** Says what is wrong with a question. */
    public static String text(CypherRefusedException refused) {
        return Wording.text("cypher." + refused.reason().slug(), refused.subject());
    }

    /** Makes the answer to a question, of what is wrong with it. */
    public static RefusedException of(String said) {
        return RefusedException.of(Problem.of(ProblemType.INVALID_PARAMETER, said, Map.of("query", List.of(said))));
    }
}
