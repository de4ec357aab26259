package fr.retours.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What pages may be asked: every parameter of the API's document and of the forms, with values that somebody may have. */
final class PageQuestions {
    /** The list or view of the API that a page shows. */
    static final Map<String, String> SHOWN = Map.ofEntries(
            Map.entry("/", "/search"),
            Map.entry("/evenements", "/events"),
            Map.entry("/personnes", "/people"),
            Map.entry("/organisations", "/organisations"),
            Map.entry("/collectivites", "/collectivites"),
            Map.entry("/themes", "/themes"),
            Map.entry("/reseau", "/graph/network"),
            Map.entry("/carte", "/graph/cooperation"),
            Map.entry("/chronologie", "/graph/event-years"),
            Map.entry("/liens", "/graph/common"),
            Map.entry("/questions/chemin", "/graph/path"),
            Map.entry("/questions/au-centre", "/graph/measures"),
            Map.entry("/questions/themes-territoires", "/graph/cooperation/themes"),
            Map.entry("/questions/croisements", "/graph/cooperation"),
            Map.entry("/questions/annees-themes", "/graph/theme-years"),
            Map.entry("/personnes/{id}", "/people/{id}/events"),
            Map.entry("/collectivites/{id}", "/collectivites/{id}/events"),
            Map.entry("/organisations/{id}", "/organisations/{id}/events"),
            Map.entry("/themes/{id}", "/themes/{id}/events"));

    /** Without which a page is a form, and the API says what is missing. */
    private static final Map<String, Map<String, String>> REQUIRED = Map.of(
            "/liens", Map.of("id", "id=person:karim-benali&id=person:claire-duboeuf"),
            "/questions/chemin", Map.of("a", "a=person:karim-benali", "b", "b=person:claire-duboeuf"),
            "/questions/annees-themes", Map.of("id", "id=person:karim-benali"));

    /** What forms send beside the API's parameters. */
    private static final List<String> OF_FORMS = List.of("a_name", "b_name", "id_name", "page", "url", "v");

    private static final List<String> SAMPLES = List.of(
            "63113",
            "84",
            "63",
            "83",
            "86",
            "2A",
            "2a",
            "93066",
            "200054781",
            "region:84",
            "commune:63113",
            "COMMUNE:63113",
            "commune:63999",
            "departement:63",
            "departement:2A",
            "foreign:barcelone",
            "collectivite:riom",
            "Clermont-Ferrand",
            "person:karim-benali",
            "person:k-benali",
            "person:jeanne-rivoire",
            "person:inconnu",
            "person:",
            "karim-benali",
            "Karim Benali",
            "org:regie-de-l-eau-vive",
            "org:ancien-rtes",
            "org:rtes",
            "Régie de l’Eau Vive",
            "event:semer-ensemble",
            "event:vieux-forum",
            "event:inconnu",
            "recap:qui-decide",
            "scic",
            "SCIC",
            "theme:scic",
            "theme:inconnu",
            "2018",
            "2018-05-23",
            "2017-01-01",
            "2018-02-30",
            "23/05/2018",
            "0000-01-01",
            "9999-12-31",
            "2014-2017,2018-2021",
            "2018,2019",
            "2018-2014,2015",
            "9999,0000",
            "0",
            "1",
            "3",
            "-1",
            "100",
            "101",
            "300",
            "100000",
            "100001",
            "999999999",
            "9999999999",
            "0.5",
            "1.0000001",
            "1e3",
            "１２",
            "true",
            "TRUE",
            "",
            " ",
            "-",
            "--",
            ":",
            "=",
            "<script>alert(1)</script>",
            "é œ ’",
            "a".repeat(1001),
            "/personnes/person:karim-benali",
            "//ailleurs.example/",
            "*");

    private static final JsonNode DOCUMENT = OpenApiContract.SERVED.document();

    private final Random random;
    private final List<String> pages;
    private final Map<String, Set<String>> documented = new TreeMap<>();
    private final List<String> names;
    private final List<String> values;

    /** @param routes as {@link RetoursServer#routes} tells them */
    PageQuestions(long seed, Set<String> routes) {
        random = new Random(seed);
        pages = routes.stream()
                .filter(route -> route.startsWith("GET "))
                .map(route -> route.substring("GET ".length()))
                .filter(path ->
                        !path.startsWith("/api/") && !path.startsWith("/health/") && !path.contains("{edition}"))
                .sorted()
                .toList();
        Set<String> offered = new TreeSet<>(SAMPLES);
        DOCUMENT.get("paths")
                .properties()
                .forEach(path -> documented.put(path.getKey(), named(path.getValue(), offered)));
        offered.removeIf(value -> value.isBlank() && !value.isEmpty());
        values = List.copyOf(offered);
        Set<String> all = new TreeSet<>(OF_FORMS);
        documented.values().forEach(all::addAll);
        names = List.copyOf(all);
    }

    private static Set<String> named(JsonNode operations, Set<String> offered) {
        Set<String> named = new TreeSet<>();
        for (JsonNode written : operations.path("get").path("parameters")) {
            JsonNode parameter = resolved(written);
            if (parameter.get("in").asText().equals("query")) {
                named.add(parameter.get("name").asText());
                var schemas = Stream.of(
                        parameter, resolved(parameter.path("schema")), resolved(parameter.at("/schema/items")));
                schemas.forEach(schema -> Stream.of("enum", "examples", "default")
                        .flatMap(key -> schema.findValues(key).stream())
                        .flatMap(found -> found.isValueNode() ? Stream.of(found) : found.valueStream())
                        .forEach(value -> offered.add(value.asText())));
                parameter.findValuesAsText("pattern").stream()
                        .flatMap(pattern -> Stream.of(pattern.split("[^a-z_-]+", -1)))
                        .filter(word -> word.length() > 2)
                        .forEach(offered::add);
            }
        }
        return named;
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asText().substring(1)) : node;
    }

    List<String> pages() {
        return pages;
    }

    List<String> names() {
        return names;
    }

    List<String> values() {
        return values;
    }

    /** Tells whether the API's document has a parameter for what a page shows. */
    boolean isOfApi(String page, String name) {
        return SHOWN.containsKey(page)
                && documented
                        .getOrDefault("/api/v1" + SHOWN.get(page), Set.of())
                        .contains(name);
    }

    String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Returns a value as somebody may write it: excluded, twice, in other letters. */
    List<String> written() {
        String value = pick(random.nextBoolean() ? SAMPLES : values);
        return switch (random.nextInt(8)) {
            case 0 -> List.of("-" + value);
            case 1 -> List.of(value, value);
            case 2 -> List.of(value, "-" + value);
            case 3 -> List.of(value.toUpperCase(Locale.ROOT));
            case 4 -> List.of(' ' + value + ' ');
            case 5 -> List.of(value, pick(values));
            default -> List.of(value);
        };
    }

    /** Returns what must stand beside a parameter of a page, with an ampersand at its end; empty for most. */
    static String beside(String page, String name) {
        return REQUIRED.getOrDefault(page, Map.of()).entrySet().stream()
                .filter(one -> !one.getKey().equals(name))
                .map(one -> one.getValue() + '&')
                .collect(Collectors.joining());
    }

    /** Writes a query. */
    static String query(String name, List<String> values) {
        return values.stream()
                .map(value -> name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Puts ids of the sample in the places of a path. */
    static String filled(String path) {
        String kind = path.replaceFirst("^/api/v1", "").split("/", -1)[1];
        String id = switch (kind) {
            case "recaps" -> "recap:qui-decide";
            case "evenements", "events" -> "event:semer-ensemble";
            case "collectivites" -> "commune:63113";
            case "organisations" -> "org:regie-de-l-eau-vive";
            case "themes" -> "scic";
            default -> "person:karim-benali";
        };
        return path.replace("{id}", id).replace("{number}", "1");
    }
}
