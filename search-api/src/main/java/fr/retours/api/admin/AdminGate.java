package fr.retours.api.admin;

import fr.retours.api.access.AccessKey;
import fr.retours.api.access.KeyVerifier;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.problem.RefusedException;
import fr.retours.api.transport.ClientAllowance;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Objects;
import java.util.Optional;

/**
 * Lets in who has a key, whoever else tries. Whoever sends wrong ones is made to wait.
 *
 * @param attempts of clients that failed to come in
 */
public record AdminGate(KeyVerifier keys, ClientAllowance attempts) {
    private static final String ACCOUNT = AdminGate.class.getName();
    private static final String SCHEME = "Bearer ";
    private static final String ASK = "Bearer realm=\"retours\"";

    /** @throws RefusedException unless the request has a key that is known */
    void admit(Context ctx) {
        if (!keys.hasAccounts()) {
            throw RefusedException.of(ProblemType.NO_ACCOUNTS);
        }
        String sent = Optional.ofNullable(ctx.header(Header.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .orElseThrow(() -> unknown(ctx, ""));
        ctx.attribute(ACCOUNT, account(ctx, sent).orElseThrow(() -> unknown(ctx, ", error=\"invalid_token\"")));
    }

    /**
     * Returns the account of a key that came with a request; empty if it is nobody's. Keys that only hashing can tell to be wrong have
     * attempts of their own, for each account: those that a quick look tells keep no right one out.
     *
     * @throws RefusedException if the client must wait
     */
    public Optional<AccessKey> account(Context ctx, String sent) {
        String target = keys.claimed(sent).map(AccessKey::id).orElse("");
        long wait = attempts.secondsToWait(ctx, target);
        boolean isCheap = target.isEmpty();
        Optional<AccessKey> right = isCheap || wait == 0 ? keys.verify(sent) : Optional.empty();
        if (right.isEmpty() && wait > 0) {
            ctx.header(Header.RETRY_AFTER, String.valueOf(wait));
            throw RefusedException.of(ProblemType.TOO_MANY_REQUESTS, "admin.wrong-keys", wait);
        }
        if (right.isEmpty()) {
            attempts.take(ctx, target, 1);
        }
        return right;
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
