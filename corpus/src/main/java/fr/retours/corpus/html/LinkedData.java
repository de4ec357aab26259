package fr.retours.corpus.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The JSON-LD of a page (schema.org): what it says of the article, or else of the page. Broken JSON says nothing. */
final class LinkedData {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> ARTICLES = Set.of(
            "Article", "NewsArticle", "BlogPosting", "Report", "SocialMediaPosting", "TechArticle", "ScholarlyArticle");
    private static final Set<String> SITES = Set.of("WebSite", "Organization", "GovernmentOrganization", "NGO");
    /** More nodes than any page has; a bound for what others wrote. */
    private static final int MOST_NODES = 10_000;

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> pages = new ArrayList<>();
    private final List<JsonNode> sites = new ArrayList<>();

    /** Reads all blocks of a page. */
    static LinkedData of(Document page) {
        var found = new LinkedData();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                found.sort(MAPPER.readTree(script.data()));
            } catch (JsonProcessingException e) { // one plugin’s mistake: the page’s other tags still speak
            }
        }
        return found;
    }

    private void sort(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = open.remove();
            if (node.isObject()) {
                file(node);
            }
            if (node.isContainerNode()) {
                node.forEach(open::add);
            }
        }
    }

    private void file(JsonNode node) {
        JsonNode type = node.path("@type");
        List<String> types = new ArrayList<>();
        (type.isArray() ? type : List.of(type)).forEach(one -> types.add(one.asText("")));
        if (types.stream().anyMatch(ARTICLES::contains)) {
            articles.add(node);
        } else if (types.contains("WebPage")) {
            pages.add(node);
        } else if (types.stream().anyMatch(SITES::contains)) {
            sites.add(node);
        }
    }

    /** Returns the first text under one of the keys that the article, or else the page, gives; empty when none does. */
    String text(String... keys) {
        for (List<JsonNode> nodes : List.of(articles, pages)) {
            for (String key : keys) {
                String found = first(nodes, key);
                if (!found.isBlank()) {
                    return found;
                }
            }
        }
        return "";
    }

    /** Returns the names of all who stand under a key of the article, or else of the page. */
    List<String> namesOf(String key) {
        return Stream.concat(articles.stream(), pages.stream())
                .map(node -> names(node.path(key)))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> names(JsonNode some) {
        List<String> names = new ArrayList<>();
        for (JsonNode who : some.isArray() ? some : List.of(some)) {
            String name = who.isObject() ? who.path("name").asText("") : who.asText("");
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    /** Returns the name of the site or of who runs it; empty when unknown. */
    String siteName() {
        return first(sites, "name");
    }

    private static String first(List<JsonNode> nodes, String key) {
        for (JsonNode node : nodes) {
            JsonNode value = node.path(key);
            String text = value.isObject() ? value.path("@id").asText("") : value.asText("");
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
