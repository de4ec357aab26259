package fr.retours.api.admin;

import fr.retours.api.access.AccessKey;
import fr.retours.api.access.KeyVerifier;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.transport.FailedAttempts;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Objects;
import java.util.Optional;

/** Lets in who has a key. Whoever sends wrong ones is made to wait, and whose key was right a moment ago is not kept out by them. */
final class AdminGate {
    private static final String ACCOUNT = AdminGate.class.getName();
    private static final String SCHEME = "Bearer ";
    private static final String ASK = "Bearer realm=\"retours\"";

    private final KeyVerifier keys;
    private final FailedAttempts attempts;

    AdminGate(KeyVerifier keys, FailedAttempts attempts) {
        this.keys = keys;
        this.attempts = attempts;
    }

    /** @throws RefusedException unless the request has a key that is known */
    void admit(Context ctx) {
        if (!keys.hasAccounts()) {
            throw RefusedException.of(ProblemType.NO_ACCOUNTS);
        }
        String sent = Optional.ofNullable(ctx.header(Header.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .orElseThrow(() -> unknown(ctx, ""));
        ctx.attribute(ACCOUNT, keys.recognize(sent).orElseGet(() -> verify(ctx, sent)));
    }

    private AccessKey verify(Context ctx, String sent) {
        long wait = attempts.secondsToWait(ctx);
        if (wait > 0) {
            ctx.header(Header.RETRY_AFTER, String.valueOf(wait));
            throw RefusedException.of(ProblemType.TOO_MANY_REQUESTS, "admin.wrong-keys", wait);
        }
        return keys.verify(sent).orElseThrow(() -> {
            attempts.note(ctx);
            return unknown(ctx, ", error=\"invalid_token\"");
        });
    }

    private static RefusedException unknown(Context ctx, String error) {
        ctx.header(Header.WWW_AUTHENTICATE, ASK + error);
        return RefusedException.of(ProblemType.UNAUTHENTICATED);
    }

    /** Makes the refusal of a call for which a role does not suffice. */
    static RefusedException forbidden(Context ctx, String least) {
        ctx.header(Header.WWW_AUTHENTICATE, ASK + ", error=\"insufficient_scope\", scope=\"" + least + '"');
        return RefusedException.of(
                ProblemType.FORBIDDEN, "detail.forbidden", account(ctx).role().slug(), least);
    }

    /** Returns whose key came with a request that was let in. */
    static AccessKey account(Context ctx) {
        AccessKey account = ctx.attribute(ACCOUNT);
        return Objects.requireNonNull(account, "requests must pass the gate");
    }
}
