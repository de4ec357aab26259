package fr.retours.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * A site of somebody else that has two of our search boxes in its page, under a strict content security policy and amid
 * styles that would spoil anything they reach.
 */
final class ForeignSite implements AutoCloseable {
    private static final String PAGE = """
            <!doctype html>
            <html lang="fr">
            <head>
              <meta charset="utf-8">
              <title>Une ville</title>
              <link rel="icon" href="data:,">
              <link rel="stylesheet" href="/ville.css">
              <script type="module" src="RETOURS/widget/retours-search.js"></script>
            </head>
            <body><main>
              <h1>Une ville</h1>
              <retours-search id="first" src="RETOURS/"><form action="RETOURS/"><label>Chercher <input name="q"></label></form></retours-search>
              <retours-search id="second" label="Personnes" types="person" limit="3" action="/recherche?q={q}"></retours-search>
            </main></body>
            </html>
            """;

    private static final String HOSTILE_STYLES = """
            * { all: unset !important; font-size: 70px !important; letter-spacing: 1em !important; text-transform: uppercase !important }
            head, style, script { display: none !important }
            h1, main { display: block !important }
            div, form, label, input, button, span, mark, [role] { display: none !important }
            """;

    private final HttpServer server;

    private ForeignSite(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts the site on a port of its own, which is an origin of its own.
     *
     * @param retours where our site is, with a slash at its end
     */
    static ForeignSite with(String retours) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String origin = retours.substring(0, retours.length() - 1);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().add("Content-Security-Policy", policy(origin));
                send(exchange, "text/html; charset=utf-8", PAGE.replace("RETOURS", origin));
            });
            server.createContext("/ville.css", exchange -> send(exchange, "text/css", HOSTILE_STYLES));
            server.start();
            return new ForeignSite(server);
        } catch (IOException e) {
            throw new UncheckedIOException("a free port must be there", e);
        }
    }

    /** Returns where the site is, with a slash at its end. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What {@code docs/embed.md} asks of a site, and nothing more. */
    private static String policy(String origin) {
        return "default-src 'none'; style-src 'self'; img-src data:; form-action 'none'; base-uri 'none';"
                + " require-trusted-types-for 'script'; script-src " + origin + "; connect-src " + origin;
    }

    private static void send(HttpExchange exchange, String mediaType, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", mediaType);
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
