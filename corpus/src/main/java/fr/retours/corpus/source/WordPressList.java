package fr.retours.corpus.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.corpus.fetch.SiteAddress;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What WordPress' API answers: its own description, or posts or pages, a hundred at once, with all that they say. */
final class WordPressList {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String ROUTES = "wp/v2/";
    private static final String HUNDRED = "per_page=100&orderby=id&order=asc&_embed=author";
    private static final Pattern PAGE = Pattern.compile("([?&]page=)([0-9]{1,6})");
    private static final int DAY = 10;

    private WordPressList() {}

    /**
     * Reads an answer.
     *
     * @param pages how many there are of the list
     * @throws IOException if it is none
     */
    static PageList read(URI address, byte[] json, int pages) throws IOException {
        JsonNode root = MAPPER.readTree(json);
        if (!root.isArray()) {
            return new PageList(List.of(), routes(address, root), true);
        }
        if (!address.toString().contains("per_page=")) {
            return new PageList(List.of(), List.of(hundred(address)), true);
        }
        var found = new ArrayList<ListedPage>();
        root.forEach(post -> page(address, post).ifPresent(found::add));
        return new PageList(found, next(address, pages), true);
    }

    /** The API lies at the address that describes it; so do posts and pages below it. */
    private static List<URI> routes(URI address, JsonNode root) throws IOException {
        if (!root.path("routes").has("/wp/v2/posts")) {
            throw new IOException("no description of WordPress' API");
        }
        String base = address.toString().replaceFirst("/*$", "/");
        String api = base.endsWith('/' + ROUTES) ? base : base + ROUTES;
        return List.of(hundred(URI.create(api + "posts")), hundred(URI.create(api + "pages")));
    }

    private static URI hundred(URI list) {
        return SiteAddress.of(list + (list.getRawQuery() == null ? "?" : "&") + HUNDRED + "&page=1")
                .orElseThrow();
    }

    private static List<URI> next(URI address, int pages) {
        Matcher page = PAGE.matcher(address.toString());
        if (!page.find() || Integer.parseInt(page.group(2)) >= pages) {
            return List.of();
        }
        int next = Integer.parseInt(page.group(2)) + 1;
        return List.of(URI.create(page.replaceFirst("$1" + next)));
    }

    private static Optional<ListedPage> page(URI list, JsonNode post) {
        if (post.path("content").path("protected").asBoolean()) {
            return Optional.empty();
        }
        String stamp = post.path("modified_gmt").asText("");
        String author = Parser.unescapeEntities(
                post.path("_embedded").path("author").path(0).path("name").asText(""), false);
        return SiteAddress.of(list, post.path("link").asText(""))
                .map(link -> new ListedPage(link, stamp.isEmpty() ? null : stamp, day(post), author, html(link, post)));
    }

    private static @Nullable LocalDate day(JsonNode post) {
        String date = post.path("date").asText("");
        try {
            return date.length() < DAY ? null : LocalDate.parse(date.substring(0, DAY));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What the API has of a post, as the page that the site shows. */
    private static String html(URI link, JsonNode post) {
        String title = post.path("title").path("rendered").asText("");
        return "<!doctype html><html><head><meta charset=utf-8><title>" + title + "</title><link rel=canonical href=\""
                + Entities.escape(link.toString()) + "\"></head><body><main><article><h1 class=entry-title>" + title
                + "</h1><div class=entry-content>"
                + post.path("content").path("rendered").asText("") + "</div></article></main></body></html>";
    }
}
