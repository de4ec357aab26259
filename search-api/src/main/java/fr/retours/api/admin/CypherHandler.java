package fr.retours.api.admin;

import fr.retours.api.cypher.CypherCall;
import fr.retours.api.cypher.CypherFormat;
import fr.retours.api.cypher.CypherRefusals;
import fr.retours.api.cypher.CypherSource;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.problem.RefusedException;
import fr.retours.api.wording.Wording;
import fr.retours.model.term.Slugged;
import io.javalin.http.Context;
import java.util.Optional;

/** Answers questions in Cypher. */
record CypherHandler(CypherSource source) {
    static final String PATH = "/api/v1/cypher";

    void answer(Context ctx) {
        CypherFormat format = Optional.ofNullable(ctx.queryParam("format"))
                .map(asked -> Slugged.find(CypherFormat.class, asked)
                        .orElseThrow(() -> RefusedException.of(ProblemType.INVALID_PARAMETER, "cypher.format", asked)))
                .orElse(CypherFormat.JSON);
        CypherCall call = AdminBody.json(ctx, CypherCall.class)
                .filter(one -> !one.asked().isBlank())
                .orElseThrow(() -> CypherRefusals.of(Wording.text("cypher.blank")));
        ctx.result(source.ask(call, format)).contentType(format.contentType());
    }
}
