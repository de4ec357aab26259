package fr.retours.api.transport;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What browsers may do with answers: scripts of any site may read the API, without credentials; pages load nothing
 * from anywhere else and run no script but their own files.
 */
public final class BrowserPolicy {
    /** The path that takes messages of assistants. */
    public static final String ASSISTANT = "/mcp";

    /** The path that takes what visitors report. */
    public static final String REPORT = "/signaler";

    private static final int LONGEST_MESSAGE = 64 * 1024;
    private static final String METHODS = "GET, HEAD, OPTIONS";
    /** The path that takes questions too long for an address. */
    private static final String FORM = "/api/v1/reconcile";

    /** The one path that only takes what pages tell. */
    private static final String CLICK = "/clic";

    /** The path that other sites ask about links to pages. */
    private static final String EMBED = "/oembed";

    private static final String POST_METHODS = "OPTIONS, POST";
    private static final String FORM_METHODS = "GET, HEAD, OPTIONS, POST";
    private static final String CSP = "Content-Security-Policy";
    private static final String NO_CONTENT = "default-src 'none'; frame-ancestors 'none'";
    private static final String PAGE =
            "default-src 'self'; object-src 'none'; form-action 'self'; base-uri 'none';" + " frame-ancestors 'none'";

    /** What no page needs. */
    private static final String NOTHING =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

    private static final String A_YEAR = "max-age=31536000";

    private BrowserPolicy() {}

    /**
     * Sets the headers of every answer, and answers OPTIONS.
     *
     * @param secure whether the site is reached by https alone, so that browsers need not try otherwise
     * @param namesHost whether answers give whole addresses with the host that was asked, which caches then must not pass over
     */
    public static void register(RoutesConfig routes, boolean secure, boolean namesHost) {
        String host = namesHost ? ", Host" : "";
        routes.before(ctx -> apply(ctx, host));
        if (secure) {
            routes.before(ctx -> ctx.header("Strict-Transport-Security", A_YEAR));
        }
    }

    /** Tells whether a path is for programs, scripts on other sites included; the others are pages for people. */
    public static boolean isForPrograms(String path) {
        return path.startsWith("/api/")
                || path.startsWith("/health/")
                || path.startsWith("/widget/")
                || path.equals(ASSISTANT)
                || path.equals(EMBED);
    }

    /** Returns which bodies are read. */
    public static List<BodyRule> bodies() {
        return List.of(
                BodyRule.form(FORM),
                BodyRule.form(REPORT),
                new BodyRule("POST", ASSISTANT, Set.of("application/json"), LONGEST_MESSAGE));
    }

    /** Returns the methods that a path takes. */
    public static String methods(String path) {
        return path.equals(CLICK) || path.equals(ASSISTANT)
                ? POST_METHODS
                : path.equals(FORM) || path.equals(REPORT) ? FORM_METHODS : METHODS;
    }

    private static void apply(Context ctx, String host) {
        if (isForPrograms(ctx.path())) {
            program(ctx::header);
            ctx.header(Header.VARY, "Accept-Encoding" + host);
        } else {
            common(ctx::header);
            page(ctx::header);
            ctx.header(Header.VARY, "Accept, Accept-Encoding" + host);
        }
        if (ctx.method().equals(HandlerType.OPTIONS)) {
            preflight(ctx);
        }
    }

    /** Sets the headers of an answer for programs. */
    public static void program(BiConsumer<String, String> header) {
        common(header);
        header.accept(CSP, NO_CONTENT);
        header.accept(Header.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        header.accept(Header.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Retry-After, RateLimit, RateLimit-Policy");
    }

    /** Sets the headers of an answer that no other site's scripts may read, and nobody may keep. */
    public static void confidential(BiConsumer<String, String> header) {
        common(header);
        header.accept(CSP, NO_CONTENT);
        header.accept(Header.CACHE_CONTROL, "no-store");
    }

    /** Sets the headers of a page that is for one account: it loads its own files, and nobody may keep it. */
    public static void confidentialPage(BiConsumer<String, String> header) {
        common(header);
        page(header);
        header.accept(Header.CACHE_CONTROL, "no-store");
    }

    /** Has a page load its own files, and nothing else. */
    public static void page(BiConsumer<String, String> header) {
        header.accept(CSP, PAGE);
    }

    private static void common(BiConsumer<String, String> header) {
        header.accept("X-Content-Type-Options", "nosniff");
        header.accept("Referrer-Policy", "same-origin");
        header.accept("Permissions-Policy", NOTHING);
    }

    private static void preflight(Context ctx) {
        String methods = methods(ctx.path());
        ctx.header(Header.ALLOW, methods).status(HttpStatus.NO_CONTENT);
        if (isForPrograms(ctx.path())) {
            ctx.header(Header.ACCESS_CONTROL_ALLOW_METHODS, methods);
            ctx.header(Header.ACCESS_CONTROL_ALLOW_HEADERS, "Accept, Accept-Language, Content-Type, If-None-Match");
            ctx.header(Header.ACCESS_CONTROL_MAX_AGE, "86400");
        }
        ctx.skipRemainingHandlers();
    }
}
