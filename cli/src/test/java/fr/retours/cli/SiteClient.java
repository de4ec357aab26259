package fr.retours.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/**
 * A client of a served site that follows no redirect.
 *
 * @param address where the site is, with a slash at its end
 */
record SiteClient(String address) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Asks for a path, which starts with a slash, as a browser does. */
    HttpResponse<String> page(String path) {
        return get(path, "text/html");
    }

    /** Asks for a path, which starts with a slash, as a program does. */
    HttpResponse<String> get(String path) {
        return get(path, "*/*");
    }

    /** Returns the paths of all pages, as the sitemap lists them. */
    List<String> pages() {
        String sitemap = get("/sitemap.xml").body();
        return List.of(sitemap.split("<loc>|</loc>")).stream()
                .filter(part -> part.startsWith("http"))
                .map(page -> page.substring(page.indexOf('/', "https://".length())))
                .toList();
    }

    private HttpResponse<String> get(String path, String accepted) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + path.substring(1)))
                    .header("Accept", accepted);
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
