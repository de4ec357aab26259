package fr.retours.graph.snapshot;

import fr.retours.graph.WrittenRecap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.DatasetState;
import fr.retours.model.time.DatePrecision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.MapAccessor;

/**
 * What the graph would answer to the statements of a {@link SnapshotReader} if it held some facts and nothing else, worked out from what is
 * sent to it of each recap. {@code SnapshotAnswersIT} holds it to what Neo4j answers.
 */
@NullUnmarked // values of rows may be null, which the checker does not follow through collectors
public final class FactRows implements GraphRows {
    private static final Comparator<Map<String, Object>> LATEST_FIRST = Comparator.comparing(
                    (Map<String, Object> event) -> day(event, "start"),
                    Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(event -> day(event, "end"), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(event -> text(event, "id"));

    private final List<WrittenRecap> recaps;
    /** By id; the first recap by id that names one tells what it is. */
    private final TreeMap<String, Map<String, Object>> entities = new TreeMap<>();

    private final Map<String, Long> numbers = new HashMap<>();

    /** Takes facts of different recaps, in any order. */
    public FactRows(Collection<RecapFacts> facts) {
        recaps = facts.stream()
                .sorted(Comparator.comparing(one -> one.recap().id().value()))
                .map(WrittenRecap::of)
                .toList();
        recaps.stream().flatMap(one -> one.entities().stream()).forEach(row -> {
            var node = new HashMap<>(node(row, "node"));
            node.put("id", text(row, "id"));
            entities.putIfAbsent(text(row, "id"), node);
        });
        entities.keySet().forEach(id -> numbers.put(id, (long) numbers.size()));
    }

    /** Returns the snapshot that a graph with these facts gives. */
    public static GraphSnapshot snapshot(Collection<RecapFacts> facts, DatasetState state) {
        return new SnapshotReader(new FactRows(facts)).read(state);
    }

    @Override
    public void forEach(String statement, Consumer<MapAccessor> reader) {
        Stream<Map<String, Object>> rows = switch (SnapshotReader.STATEMENTS.indexOf(statement)) {
            case 0 -> recaps.stream().map(WrittenRecap::recap);
            case 1 ->
                entities.values().stream()
                        .map(this::numbered)
                        .sorted(Comparator.comparing((Map<String, Object> one) -> text(one, "folded_name"))
                                .thenComparing(one -> text(one, "id")));
            case 2 -> within();
            case 3 -> events();
            case 4 -> documents();
            case 5 -> functions();
            default -> throw new IllegalArgumentException("statement must be one of a reader's, got " + statement);
        };
        rows.map(Values::value).forEach(reader);
    }

    private Map<String, Object> numbered(Map<String, Object> entity) {
        var row = new HashMap<>(entity);
        row.put("node", number(text(entity, "id")));
        return row;
    }

    private Stream<Map<String, Object>> within() {
        Map<String, List<Long>> within = new TreeMap<>();
        entities.forEach((id, entity) -> texts(entity.get("part_of")).stream()
                .filter(entities::containsKey)
                .forEach(above ->
                        within.computeIfAbsent(above, any -> new ArrayList<>()).add(number(id))));
        return within.entrySet().stream().map(one -> Map.of("node", number(one.getKey()), "within", one.getValue()));
    }

    private Stream<Map<String, Object>> events() {
        Map<String, List<WrittenRecap>> told = recaps.stream()
                .filter(one -> !one.events().isEmpty())
                .collect(Collectors.groupingBy(
                        one -> text(one.events().getFirst(), "id"), TreeMap::new, Collectors.toList()));
        return told.entrySet().stream()
                .map(one -> event(one.getKey(), one.getValue()))
                .sorted(LATEST_FIRST);
    }

    private Map<String, Object> event(String id, List<WrittenRecap> told) {
        var tellings =
                told.stream().map(one -> node(one.events().getFirst(), "tie")).toList();
        var published = told.stream()
                .map(one -> day(one.recap(), "published"))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Map<String, Object> event = new HashMap<>(Map.of("id", id));
        event.put("published", published);
        take(event, Optional.of(tellings.getFirst()), "title", "kind");
        take(
                event,
                first(tellings, one -> DatePrecision.DAY.slug().equals(one.get("precision")))
                        .or(() -> first(tellings, one -> one.get("start") != null)),
                "date",
                "start",
                "end");
        event.putIfAbsent("start", published);
        event.putIfAbsent("end", published);
        take(event, first(tellings, one -> one.get("place") != null), "collectivite", "place");
        take(event, first(tellings, one -> one.get("venue") != null), "venue");
        take(event, first(tellings, one -> one.get("attendance") != null), "attendance", "attendance_qualifier");
        event.put(
                "tellings",
                tellings.stream()
                        .map(one -> columns(one, ToldProperties.COLUMNS))
                        .toList());
        event.put("presences", ties(told, WrittenRecap::presences, row -> {
            var columns = columns(node(row, "tie"), StoredProofs.COLUMNS);
            columns.add(number(text(row, "id")));
            columns.add(text(row, "type"));
            columns.addAll(columns(node(row, "tie"), PartRows.COLUMNS));
            return columns;
        }));
        event.put("subjects", ties(told, WrittenRecap::themes, row -> {
            var columns = columns(node(row, "tie"), StoredProofs.COLUMNS);
            columns.add(text(row, "id"));
            columns.add(node(row, "tie").get("main"));
            return columns;
        }));
        event.put("places", ties(told, WrittenRecap::places, this::plain));
        return event;
    }

    private Stream<Map<String, Object>> documents() {
        return recaps.stream().filter(one -> one.events().isEmpty()).map(one -> {
            Map<String, Object> row = new HashMap<>();
            row.put("id", text(one.recap(), "id"));
            row.put("narration", one.recap().get("narration"));
            var named = one.entities().stream().filter(entity -> !"IMPLIES".equals(entity.get("type")));
            row.put("namings", named.map(this::plain).toList());
            return row;
        });
    }

    private Stream<Map<String, Object>> functions() {
        Map<String, List<Map<String, Object>>> held = recaps.stream()
                .flatMap(one -> one.functions().stream())
                .collect(Collectors.groupingBy(row -> text(row, "person"), TreeMap::new, Collectors.toList()));
        return entities.keySet().stream()
                .filter(id -> id.startsWith(PersonId.PREFIX))
                .map(person -> {
                    var functions =
                            held.getOrDefault(person, List.of()).stream().map(this::function);
                    return Map.of("node", number(person), "functions", functions.toList());
                });
    }

    private List<Object> function(Map<String, Object> row) {
        var tie = node(row, "tie");
        var columns = columns(tie, StoredProofs.COLUMNS + ", x.event, x.former");
        columns.add(number(row.get("body") == null ? "" : text(row, "body")));
        columns.addAll(columns(tie, "x.function, x.portfolio"));
        return columns;
    }

    private List<Object> plain(Map<String, Object> row) {
        var columns = columns(node(row, "tie"), StoredProofs.COLUMNS);
        columns.add(number(text(row, "id")));
        return columns;
    }

    /** Returns the number of an entity; one that no entity has for an event. */
    private long number(String id) {
        return numbers.getOrDefault(id, -1L);
    }

    private static List<List<Object>> ties(
            List<WrittenRecap> told,
            Function<WrittenRecap, List<Map<String, Object>>> rows,
            Function<Map<String, Object>, List<Object>> columns) {
        return told.stream().map(rows).flatMap(List::stream).map(columns).toList();
    }

    /** Reads what a statement lists, such as {@code x.recap, x.confidence}, off a tie. */
    private static List<Object> columns(Map<String, Object> tie, String listed) {
        List<Object> columns = new ArrayList<>();
        for (String column : listed.split(", ", -1)) {
            columns.add(tie.get(column.substring("x.".length())));
        }
        return columns;
    }

    private static Optional<Map<String, Object>> first(
            List<Map<String, Object>> tellings, Predicate<Map<String, Object>> wanted) {
        return tellings.stream().filter(wanted).findFirst();
    }

    private static void take(Map<String, Object> event, Optional<Map<String, Object>> telling, String... keys) {
        telling.ifPresent(one -> Stream.of(keys).forEach(key -> event.put(key, one.get(key))));
    }

    @SuppressWarnings("unchecked") // what is sent has no other maps
    private static Map<String, Object> node(Map<String, Object> row, String key) {
        return (Map<String, Object>) Objects.requireNonNull(row.get(key));
    }

    private static String text(Map<String, Object> row, String key) {
        return String.valueOf(row.get(key));
    }

    private static LocalDate day(Map<String, Object> row, String key) {
        return (LocalDate) row.get(key);
    }

    private static List<String> texts(Object list) {
        return list instanceof List<?> some ? some.stream().map(String::valueOf).toList() : List.of();
    }
}
