package fr.retours.bench.fuzz.request;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.bench.fuzz.FuzzFindingException;
import fr.retours.bench.site.HttpAnswer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a site answers, as it says itself: the API by its OpenAPI document, pages by their links and forms. So what is added to either is
 * fuzzed without a word here.
 *
 * @param api the paths of the API
 * @param pages the paths of pages and files
 * @param values of parameters and ids that mean something
 */
public record SiteRoutes(List<RouteParameters> api, List<RouteParameters> pages, List<String> values) {
    private static final String API = "/api/";
    private static final int MOST_PAGES = 300;

    /**
     * A path of the site and what may be asked of it.
     *
     * @param method of the requests
     * @param path with {@code {…}} in the place of ids
     * @param names of parameters
     */
    public record RouteParameters(String method, String path, List<String> names) {
        /** Copies the list. */
        public RouteParameters {
            names = List.copyOf(names);
        }
    }

    /** Asks a running site. */
    static SiteRoutes of(URI site) throws IOException {
        Set<String> values = new TreeSet<>();
        var contract = HttpAnswer.get(site.resolve("/api/v1/openapi.json")).requireSuccess();
        List<RouteParameters> api = api(contract.json(), values);
        List<RouteParameters> pages = new Crawl(site, values).routes();
        return new SiteRoutes(api, pages, List.copyOf(values));
    }

    private static List<RouteParameters> api(JsonNode document, Set<String> values) {
        List<RouteParameters> routes = new ArrayList<>();
        document.at("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    List<String> names = new ArrayList<>();
                    for (JsonNode one : operation.getValue().path("parameters")) {
                        JsonNode parameter = one.has("$ref")
                                ? document.at(one.get("$ref").asText().substring(1))
                                : one;
                        if (parameter.path("in").asText().equals("query")) {
                            names.add(parameter.path("name").asText());
                        }
                        parameter.findValues("enum").forEach(all -> all.forEach(value -> values.add(value.asText())));
                        parameter.findValues("example").forEach(value -> values.add(value.asText()));
                        parameter
                                .findValues("examples")
                                .forEach(all -> all.forEach(value -> values.add(value.asText())));
                    }
                    routes.add(new RouteParameters(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), names));
                }));
        return routes;
    }

    /** Follows links, to each kind of page once for each set of parameters. */
    private static final class Crawl {
        private final URI site;
        private final Set<String> values;
        private final Map<String, Set<String>> names = new TreeMap<>();
        private final Set<String> seen = new HashSet<>();
        private final Deque<URI> next = new ArrayDeque<>();

        Crawl(URI site, Set<String> values) {
            this.site = site;
            this.values = values;
        }

        List<RouteParameters> routes() throws IOException {
            add(site.resolve("/"), "");
            add(site.resolve("/?q=rencontre"), "");
            for (int read = 0; read < MOST_PAGES && !next.isEmpty(); read++) {
                read(next.poll());
            }
            List<RouteParameters> routes = new ArrayList<>();
            names.forEach((path, some) -> routes.add(new RouteParameters("GET", path, List.copyOf(some))));
            return routes;
        }

        private void read(URI address) throws IOException {
            HttpAnswer answer = HttpAnswer.get(address);
            if (answer.status() != HttpURLConnection.HTTP_OK || !answer.type().startsWith("text/html")) {
                return;
            }
            Document page = Jsoup.parse(answer.text(), address.toString());
            for (Element link : page.select("[href], [src]")) {
                add(address, link.hasAttr("href") ? link.attr("href") : link.attr("src"));
            }
            for (Element form : page.select("form[action]")) {
                Set<String> some = add(address, form.attr("action"));
                some.addAll(form.select("[name]").eachAttr("name"));
                values.addAll(form.select("[value]").eachAttr("value"));
            }
        }

        /** Returns the names of the parameters of where a link leads. */
        private Set<String> add(URI page, String link) {
            URI address;
            try {
                address = page.resolve(link);
            } catch (IllegalArgumentException e) {
                throw new FuzzFindingException("a link must be an address, got " + link);
            }
            if (!site.getAuthority().equals(address.getAuthority())
                    || address.getPath().startsWith(API)) {
                return new TreeSet<>();
            }
            String path = kind(address.getPath());
            Set<String> known = names.computeIfAbsent(path, first -> new TreeSet<>());
            var kind = new StringBuilder(path);
            String query = address.getRawQuery();
            for (String one : query == null ? new String[0] : query.split("&")) {
                int at = one.indexOf('=');
                String name = at < 0 ? one : one.substring(0, at);
                known.add(name);
                kind.append(' ').append(name);
                values.add(URLDecoder.decode(one.substring(at + 1), StandardCharsets.UTF_8));
            }
            if (seen.add(kind.toString())) {
                next.add(URI.create(address.toString().replaceFirst("#.*", "")));
            }
            return known;
        }

        /** Puts braces in the place of ids. */
        private String kind(String path) {
            String[] parts = path.split("/", -1);
            for (int at = 2; at < parts.length; at++) {
                if (parts[at].indexOf(':') >= 0
                        || parts[at].chars().filter(Character::isDigit).count() > 2) {
                    values.add(parts[at]);
                    parts[at] = "{id}";
                }
            }
            return String.join("/", parts);
        }
    }
}
