package fr.retours.extraction.territory;

import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.Slug;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.model.term.CollectiviteKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The codes of the files shipped with the program, whose first lines name their sources: read when the first one is asked
 * for, which takes a fraction of a second.
 */
public final class OfficialCodes implements TerritoryCodes {
    /** What became of communes and EPCI: former id, name, id of today. */
    static final String FORMER = "extraction/territory/anciens-codes.tsv";

    /** What a folded name may begin with and be called without: « L'Île-Saint-Denis », « Le Mans ». */
    private static final Pattern ARTICLE = Pattern.compile("^(?:l|le|la|les)-");

    private static final Pattern CODE = Pattern.compile(
            "(?:(commune|epci|departement|region):)?([0-9][0-9AB]?[0-9]{0,7})", Pattern.CASE_INSENSITIVE);

    private static final Map<CollectiviteKind, String> FILES = Map.of(
            CollectiviteKind.COMMUNE, "extraction/territory/communes.tsv",
            CollectiviteKind.EPCI, "extraction/territory/epci.tsv",
            CollectiviteKind.DEPARTEMENT, "extraction/territory/departements.tsv",
            CollectiviteKind.REGION, "extraction/territory/regions.tsv");

    private final int year = WordTable.read("extraction/territory/annee.tsv", 1)
            .rows()
            .getFirst()
            .integer(0);
    private @Nullable CodeTables tables;

    @Override
    public int year() {
        return year;
    }

    @Override
    public Optional<String> name(CollectiviteId id) {
        return Optional.ofNullable(tables().names.get(id.value()));
    }

    @Override
    public Optional<CollectiviteId> find(String written) {
        Matcher code = CODE.matcher(written.strip());
        return code.matches() ? find(ids(code)) : Optional.empty();
    }

    /** What is there today goes before what is no more: 83 is the Var, not Auvergne. */
    private Optional<CollectiviteId> find(List<String> ids) {
        CodeTables all = tables();
        List<String> today = ids.stream().filter(all.names::containsKey).toList();
        List<String> found = today.isEmpty()
                ? ids.stream()
                        .flatMap(id -> Stream.ofNullable(all.successors.get(id)))
                        .toList()
                : today;
        return found.size() == 1 ? Optional.of(new CollectiviteId(found.getFirst())) : Optional.empty();
    }

    /** Lists what the code may stand for; a code without its kind has the shape of few of them. */
    private static List<String> ids(Matcher code) {
        String bare = ':' + code.group(2).toUpperCase(Locale.ROOT);
        return code.group(1) == null
                ? FILES.keySet().stream().map(kind -> kind.slug() + bare).toList()
                : List.of(code.group(1).toLowerCase(Locale.ROOT) + bare);
    }

    @Override
    public List<CollectiviteId> named(String start, int most) {
        String slug = Slug.of(start);
        return slug.isEmpty()
                ? List.of()
                : tables().ids.subMap(slug, slug + Character.MAX_VALUE).values().stream()
                        .distinct()
                        .limit(most)
                        .map(CollectiviteId::new)
                        .toList();
    }

    @Override
    public List<Former> formerOf(CollectiviteId id) {
        return tables().former.getOrDefault(id.value(), List.of());
    }

    private synchronized CodeTables tables() {
        if (tables == null) {
            tables = CodeTables.read();
        }
        return tables;
    }

    /**
     * All of it.
     *
     * @param names of the authorities of today, by id
     * @param ids of the authorities of today, by folded name and id
     * @param successors the id of today by the former one
     * @param former by the id of today
     */
    private record CodeTables(
            Map<String, String> names,
            SortedMap<String, String> ids,
            Map<String, String> successors,
            Map<String, List<Former>> former) {
        static CodeTables read() {
            Map<String, String> names = new HashMap<>(1 << 16);
            FILES.forEach((kind, file) -> WordTable.read(file, 2)
                    .rows()
                    .forEach(row ->
                            names.put(CollectiviteId.coded(kind, row.text(0)).value(), named(kind, row.text(1)))));
            SortedMap<String, String> ids = new TreeMap<>();
            names.forEach((id, name) -> {
                String slug = Slug.of(name);
                ids.put(slug + ' ' + id, id);
                ids.put(ARTICLE.matcher(slug).replaceFirst("") + ' ' + id, id);
            });
            Map<String, String> successors = new HashMap<>();
            Map<String, List<Former>> former = new HashMap<>();
            formerOnes().forEach(one -> {
                var id = new CollectiviteId(one.id());
                successors.put(one.id(), one.today());
                former.computeIfAbsent(one.today(), any -> new ArrayList<>())
                        .add(new Former(id, named(id.kind().orElseThrow(), one.name())));
            });
            former.replaceAll((today, all) -> List.copyOf(all));
            return new CodeTables(names, ids, successors, former);
        }

        private static Stream<FormerRow> formerOnes() {
            return Stream.concat(
                    WordTable.read(FORMER, 3).rows().stream()
                            .map(row -> new FormerRow(row.text(0), row.text(1), row.text(2))),
                    WordTable.read("extraction/territory/anciennes-regions.tsv", 2).rows().stream()
                            .filter(row -> !row.text(3).isEmpty())
                            .map(row -> new FormerRow(
                                    CollectiviteId.coded(CollectiviteKind.REGION, row.text(3))
                                            .value(),
                                    row.text(0),
                                    row.text(1))));
        }

        private static String named(CollectiviteKind kind, String name) {
            return kind == CollectiviteKind.EPCI ? EpciNames.inFull(name) : name;
        }
    }

    private record FormerRow(String id, String name, String today) {}
}
