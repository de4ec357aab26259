package fr.retours.api.admin;

import fr.retours.api.problem.ProblemType;
import fr.retours.api.problem.RefusedException;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Decisions by hand, as the whole file: whoever replaces it must have seen what it holds now. */
record CurationHandler(CurationWriter writer) {
    private static final String YAML = "application/yaml; charset=utf-8";
    private static final String ANY = "*";

    /**
     * A decision that somebody is hidden.
     *
     * @param reason in the words of whoever decides
     */
    record HideRequest(String id, String reason) {}

    void read(Context ctx, AuditedCall call) {
        String text = writer.read(call);
        ctx.header(Header.ETAG, CurationWriter.tag(text)).contentType(YAML).result(text);
    }

    void replace(Context ctx, AuditedCall call) {
        String wanted = ctx.header(Header.IF_MATCH);
        if (wanted == null) {
            throw RefusedException.of(ProblemType.PRECONDITION_REQUIRED);
        }
        String text = AdminBody.yaml(ctx);
        answer(ctx, writer.change(call, before -> {
            if (!isOneOf(wanted, CurationWriter.tag(before))) {
                throw RefusedException.of(ProblemType.PRECONDITION_FAILED, "admin.changed", CurationWriter.tag(before));
            }
            return text;
        }));
    }

    void hide(Context ctx, AuditedCall call) {
        HideRequest order = AdminBody.json(ctx, HideRequest.class)
                .filter(one -> one.id() != null && one.reason() != null)
                .orElseThrow(() -> RefusedException.of(ProblemType.MALFORMED_REQUEST, "admin.bad-json", "id, reason"));
        NewDecision hide = writer.file().decision("hide", Map.of("id", List.of(order.id())), order.reason());
        String by = AdminGate.account(ctx).account();
        answer(ctx, writer.change(call, before -> writer.file().with(before, hide, by)));
    }

    private static void answer(Context ctx, String after) {
        ctx.status(HttpStatus.NO_CONTENT).header(Header.ETAG, CurationWriter.tag(after));
    }

    private static boolean isOneOf(String wanted, String tag) {
        return wanted.strip().equals(ANY)
                || Arrays.stream(wanted.split(",")).map(String::strip).anyMatch(tag::equals);
    }
}
