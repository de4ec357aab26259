package fr.retours.api.admin;

import fr.retours.api.access.AccessRole;
import fr.retours.api.access.AuditOutcome;
import fr.retours.api.answer.AnswerJson;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.problem.RefusedException;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;

/** Runs that write the stores: starts one, and tells how far the last ones are. */
record RunHandler(IndexRuns runs) {
    static final String PATH = "/admin/v1/runs/";

    /** An editor has decisions take effect; reading files in takes an operator. */
    void start(Context ctx, AuditedCall call) {
        RunOrder order = AdminBody.json(ctx, RunOrder.class).orElse(RunOrder.KEPT);
        if (!order.paths().isEmpty() && !AdminGate.account(ctx).role().includes(AccessRole.OPERATOR)) {
            throw AdminGate.forbidden(ctx, AccessRole.OPERATOR.slug());
        }
        if (order.prune() && order.paths().isEmpty()) {
            throw RefusedException.of(ProblemType.MALFORMED_REQUEST, "admin.prune");
        }
        RunState run = call.begin(
                subject(order),
                () -> runs.start(order, ended -> call.note(subject(order) + " run:" + ended.id(), outcome(ended))));
        ctx.status(HttpStatus.ACCEPTED).header(Header.LOCATION, PATH + run.id());
        AnswerJson.send(ctx, run);
    }

    void one(Context ctx) {
        String id = ctx.pathParam("id");
        RunState run = runs.latest().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RefusedException.of(ProblemType.NOT_FOUND, "admin.no-run", id));
        AnswerJson.send(ctx, run);
    }

    void all(Context ctx) {
        AnswerJson.send(ctx, runs.latest());
    }

    /** Files may be called after somebody, so that the log has their number. */
    private static String subject(RunOrder order) {
        return order.paths().isEmpty() ? "kept" : "paths:" + order.paths().size() + (order.prune() ? " prune" : "");
    }

    private static AuditOutcome outcome(RunState ended) {
        return switch (ended.phase()) {
            case RUNNING -> AuditOutcome.BEGUN;
            case DONE -> AuditOutcome.DONE;
            case PARTIAL, FAILED -> AuditOutcome.FAILED;
        };
    }
}
