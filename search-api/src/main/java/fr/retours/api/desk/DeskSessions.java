package fr.retours.api.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.retours.api.access.AccessKey;
import fr.retours.api.access.AccessRole;
import fr.retours.api.access.KeyVerifier;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Who has come in by a browser: a cookie of 256 random bits that no script reads and no other site sends. The key itself is kept
 * nowhere. An account that was taken away, or has too low a role for a page, is out at once. Safe for concurrent use.
 */
final class DeskSessions {
    private static final String COOKIE = "retours-atelier";
    /** Whoever came in sees the pages of the site, too, with what only editors see. */
    private static final String SITE = "/";

    private static final Duration IDLE = Duration.ofHours(8);
    private static final int MOST = 1_000;
    private static final int BYTES = 32;

    private final KeyVerifier keys;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Session> sessions =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(IDLE).build();

    /**
     * What one browser came in with.
     *
     * @param key id of the account's key
     * @param token which each form of a page of this session carries
     */
    private record Session(String key, String token) {}

    /**
     * Somebody who came in.
     *
     * @param token which forms must carry
     */
    record Visitor(AccessKey account, String token) {}

    DeskSessions(KeyVerifier keys) {
        this.keys = keys;
    }

    /** Lets an account in. */
    void begin(Context ctx, AccessKey account) {
        String id = secret();
        sessions.put(id, new Session(account.id(), secret()));
        var cookie = new Cookie(COOKIE, id, SITE);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setSecure(ctx.scheme().equals("https"));
        ctx.cookie(cookie);
    }

    /** Returns who sends a request; empty for nobody who came in, or may not so much. */
    Optional<Visitor> visitor(Context ctx, AccessRole least) {
        return Optional.ofNullable(ctx.cookie(COOKIE))
                .flatMap(id -> Optional.ofNullable(sessions.getIfPresent(id)))
                .flatMap(session -> keys.account(session.key())
                        .filter(account -> account.role().includes(least))
                        .map(account -> new Visitor(account, session.token())));
    }

    /** Has whoever sends a request leave. */
    void end(Context ctx) {
        Optional.ofNullable(ctx.cookie(COOKIE)).ifPresent(sessions::invalidate);
        ctx.removeCookie(COOKIE, SITE);
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
