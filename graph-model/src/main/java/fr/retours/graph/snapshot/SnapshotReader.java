package fr.retours.graph.snapshot;

import fr.retours.graph.CypherParts;
import fr.retours.graph.OwnedTie;
import fr.retours.graph.snapshot.column.Adjacency;
import fr.retours.graph.snapshot.column.ProofRow;
import fr.retours.graph.snapshot.column.TieColumns;
import fr.retours.model.id.EntityId;
import fr.retours.model.port.DatasetState;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.NumberRegister;
import fr.retours.model.term.Slugged;
import fr.retours.model.view.EntityRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/**
 * Reads a snapshot while nothing is written. What somebody damaged by hand is left out: {@code verify} tells of it.
 * Statements return lists, not maps, whose keys would be sent a million times. They put nodes in order before they read what
 * belongs to each: Neo4j keeps a row that it sorts, and all that is added to it, until the last one is sent.
 */
final class SnapshotReader {
    private static final String RECAPS = """
            MATCH (r:Recap) WHERE r.id > ''
            RETURN r.id AS id, r.title AS title, r.url AS url, r.published AS published, r.sha256 AS sha256 ORDER BY r.id""";

    private static final String ENTITIES = """
            CALL () {
              MATCH (n:Person) WHERE n.id > '' AND n.name IS NOT NULL RETURN n
              UNION ALL
              MATCH (n:Body) WHERE n.id > '' AND n.name IS NOT NULL RETURN n
            }
            RETURN id(n) AS node, n.id AS id, n.name AS name, n.aliases AS aliases, n.level AS level, n.lat AS lat, n.lon AS lon,
                   n.folded_name AS folded, n.approximate AS approximate, n.population AS population, n.candidates AS candidates, n.part_of AS part_of,
                   <numbers>
            ORDER BY n.folded_name, n.id""".replace(
                    "<numbers>",
                    Arrays.stream(NumberRegister.values())
                            .map(NumberRegister::slug)
                            .map(one -> "n." + one + " AS " + one)
                            .collect(Collectors.joining(", ")));

    private static final String WITHIN = """
            MATCH (b:Body)-[:PART_OF]->(around:Body) WHERE b.id > ''
            RETURN id(around) AS node, collect(DISTINCT id(b)) AS within""";

    private static final String EVENTS = """
            MATCH (e:Event) WHERE e.id > '' AND e.title IS NOT NULL AND e.kind IS NOT NULL
            CALL (e) { MATCH (e)<-[x:RECOUNTS WHERE x.recap IS NOT NULL]-(r:Recap) RETURN min(r.published) AS published }
            WITH e, published, coalesce(e.start, published) AS day, coalesce(e.end, published) AS last
            ORDER BY day IS NULL, day DESC, last, e.id
            WITH collect([e, published, day, last]) AS ordered
            UNWIND ordered AS one
            WITH one[0] AS e, one[1] AS published, one[2] AS day, one[3] AS last
            RETURN e.id AS id, day, last, e.title AS title, e.kind AS kind, e.date AS date, published,
                   e.collectivite AS collectivite, e.place AS place, e.venue AS venue,
                   e.attendance AS attendance, e.attendance_qualifier AS attendance_qualifier,
                   COLLECT { MATCH (e)<-[x:<presences> WHERE x.recap IS NOT NULL]-(n:Person|Body)
                             RETURN [<proof>, id(n), type(x), <parts>] } AS presences,
                   COLLECT { MATCH (e)-[x:ABOUT WHERE x.recap IS NOT NULL]->(t:Theme)
                             RETURN [<proof>, t.id, x.main] } AS subjects,
                   COLLECT { MATCH (e)-[x:HELD_IN WHERE x.recap IS NOT NULL]->(c:Collectivite)
                             RETURN [<proof>, id(c)] } AS places,
                   COLLECT { MATCH (e)<-[x:RECOUNTS WHERE x.recap IS NOT NULL]-(:Recap)
                             RETURN [<telling>] ORDER BY x.recap } AS tellings""".replace("<presences>", CypherParts.LINKS + "|" + OwnedTie.TOOK_PART)
            .replace("<proof>", StoredProofs.COLUMNS)
            .replace("<telling>", ToldProperties.COLUMNS)
            .replace("<parts>", PartRows.COLUMNS);

    private static final String FUNCTIONS = """
            MATCH (p:Person) WHERE p.id > ''
            WITH p ORDER BY p.id
            RETURN p.id AS id, id(p) AS node,
                   COLLECT { MATCH (p)-[x:HELD WHERE x.recap IS NOT NULL]->(at)
                             RETURN [<proof>, x.event, x.former, id(at), x.function, x.portfolio] } AS functions""".replace("<proof>", StoredProofs.COLUMNS);

    private static final String DOCUMENTS = """
            MATCH (r:Recap) WHERE r.id > '' AND NOT EXISTS { (r)-[:RECOUNTS]->() }
            WITH r ORDER BY r.id
            WITH collect(r) AS ordered
            UNWIND ordered AS r
            RETURN r.id AS id, r.narration AS narration,
                   COLLECT { MATCH (r)-[x:NAMES WHERE x.recap IS NOT NULL]->(n:Person|Body)
                             RETURN [<proof>, id(n)] } AS namings""".replace("<proof>", StoredProofs.COLUMNS);

    /** All that is asked, in the order in which it is. */
    static final List<String> STATEMENTS = List.of(RECAPS, ENTITIES, WITHIN, EVENTS, DOCUMENTS, FUNCTIONS);

    /** By which columns their rows are in order, one with a minus going down; none where all are read each time. */
    static final List<List<String>> ORDERS = List.of(
            List.of("id"),
            List.of("folded", "id"),
            List.of(),
            List.of("-day", "last", "id"),
            List.of("id"),
            List.of("id"));

    private final GraphRows rows;
    private final RecapCatalog recaps = new RecapCatalog();
    private final StoredProofs proofs = new StoredProofs(recaps);
    private final ToldProperties toldProperties = new ToldProperties(proofs);
    private final EventRows eventRows = new EventRows();
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<EntityCatalog.Entity> entities = new ArrayList<>();
    private final TieColumns.Builder presences = new TieColumns.Builder();
    private final TieColumns.Builder parts = new TieColumns.Builder();
    private final TieColumns.Builder subjects = new TieColumns.Builder();
    private final TieColumns.Builder places = new TieColumns.Builder();
    private final TieColumns.Builder tellings = new TieColumns.Builder();
    private final DocumentCatalog.Builder documents = new DocumentCatalog.Builder();
    private final TieColumns.Builder properties = new TieColumns.Builder();
    private final PostNumbers posts = new PostNumbers();

    SnapshotReader(GraphRows rows) {
        this.rows = rows;
    }

    GraphSnapshot read(DatasetState state) {
        rows.forEach(RECAPS, this::recap);
        rows.forEach(ENTITIES, this::entity);
        var within = within();
        rows.forEach(EVENTS, this::event);
        var events = new EventCatalog(eventRows.all(), tellings.build(), places.build(), properties.build());
        rows.forEach(DOCUMENTS, this::document);
        var functions = functions(events);
        return new GraphSnapshot(
                state,
                recaps,
                events,
                documents.build(entities.size()),
                new EntityCatalog(entities, within),
                new SnapshotTies(presences.build(), parts.build(), functions, subjects.build(), posts.all()));
    }

    private void recap(MapAccessor row) {
        recaps.add(
                row.get("id").asString(),
                new RecapCatalog.Source(
                        row.get("title").asString(""),
                        EventRows.text(row.get("url")),
                        EventRows.day(row.get("published")),
                        EventRows.text(row.get("sha256"))));
    }

    private void entity(MapAccessor row) {
        numbers.put(row.get("node").asLong(), entities.size());
        entities.add(new EntityCatalog.Entity(
                new EntityRef(
                        EntityId.of(row.get("id").asString()), row.get("name").asString()),
                row.get("aliases").isNull()
                        ? List.of()
                        : List.copyOf(row.get("aliases").asList(Value::asString)),
                numbers(row),
                TerritoryRows.territory(row)));
    }

    private static SortedMap<NumberRegister, String> numbers(MapAccessor row) {
        SortedMap<NumberRegister, String> numbers = new TreeMap<>();
        for (NumberRegister register : NumberRegister.values()) {
            String number = EventRows.text(row.get(register.slug()));
            if (number != null && register.accepts(number)) {
                numbers.put(register, number);
            }
        }
        return numbers;
    }

    private Adjacency within() {
        Map<Integer, IntStream> within = new HashMap<>();
        rows.forEach(
                WITHIN,
                row -> within.put(
                        number(row.get("node")),
                        row.get("within").asList(this::number).stream().mapToInt(one -> one)));
        var all = new Adjacency.Builder();
        for (int entity = 0; entity < entities.size(); entity++) {
            all.add(within.getOrDefault(entity, IntStream.empty()));
        }
        return all.build();
    }

    private void event(MapAccessor row) {
        eventRows.add(row, addPresences(row.get("presences")));
        subjects.add(known(row.get("subjects"), this::subject));
        places.add(known(row.get("places"), this::plain));
        tellings.add(row.get("tellings").asList(this::telling));
        properties.add(toldProperties.of(row.get("tellings").asList(one -> one)));
    }

    /** Returns how many people took part. */
    private int addPresences(Value ties) {
        List<TieColumns.Row> there = new ArrayList<>();
        List<TieColumns.Row> had = new ArrayList<>();
        Set<Integer> participants = new HashSet<>();
        for (Value tie : ties.values()) {
            TieColumns.Row presence = presence(tie);
            if (presence.who() == GraphSnapshot.NOBODY) {
                continue;
            }
            there.add(presence);
            if (presence.what() == TieKinds.TOOK_PART) {
                participants.add(presence.who());
                had.addAll(PartRows.of(presence.who(), presence.proof().recap(), tie, StoredProofs.NEXT + 2));
            }
        }
        presences.add(there);
        parts.add(had);
        return participants.size();
    }

    /** Reads the ties to what there is. */
    private static List<TieColumns.Row> known(Value ties, Function<Value, TieColumns.Row> reader) {
        return ties.asList(reader).stream().filter(tie -> tie.who() >= 0).toList();
    }

    private TieColumns.Row presence(Value tie) {
        return new TieColumns.Row(
                number(tie.get(StoredProofs.NEXT)),
                TieKinds.bit(tie.get(StoredProofs.NEXT + 1).asString()),
                0,
                proofs.of(tie));
    }

    private TieColumns.Row subject(Value tie) {
        return new TieColumns.Row(
                ThemeNumbers.number(tie.get(StoredProofs.NEXT).asString()),
                0,
                tie.get(StoredProofs.NEXT + 1).asBoolean(false) ? GraphSnapshot.MAIN : 0,
                proofs.of(tie));
    }

    private void document(MapAccessor row) {
        documents.add(
                recaps.numberOf(row.get("id").asString()),
                Slugged.of(NarrationKind.class, row.get("narration").asString(NarrationKind.NONE.slug())),
                known(row.get("namings"), this::plain));
    }

    /** Reads a relationship that says nothing but whom or what it leads to. */
    private TieColumns.Row plain(Value tie) {
        return new TieColumns.Row(number(tie.get(StoredProofs.NEXT)), 0, 0, proofs.of(tie));
    }

    private TieColumns.Row telling(Value tie) {
        ProofRow proof = proofs.of(tie);
        return new TieColumns.Row(proof.recap(), 0, 0, proof);
    }

    private TieColumns functions(EventCatalog events) {
        Map<Integer, List<TieColumns.Row>> byEvent = new HashMap<>();
        rows.forEach(FUNCTIONS, row -> {
            int person = number(row.get("node"));
            if (person == GraphSnapshot.NOBODY) {
                return;
            }
            for (Value held : row.get("functions").values()) {
                int event = events.number(held.get(StoredProofs.NEXT).asString(""));
                byEvent.computeIfAbsent(event, first -> new ArrayList<>()).add(function(person, held));
            }
        });
        var functions = new TieColumns.Builder();
        for (int event = 0; event < events.size(); event++) {
            functions.add(byEvent.getOrDefault(event, List.of()));
        }
        return functions.build();
    }

    private TieColumns.Row function(int person, Value held) {
        int post = posts.number(
                number(held.get(StoredProofs.NEXT + 2)),
                EventRows.text(held.get(StoredProofs.NEXT + 3)),
                EventRows.text(held.get(StoredProofs.NEXT + 4)));
        boolean former = held.get(StoredProofs.NEXT + 1).asBoolean(false);
        return new TieColumns.Row(person, post, former ? GraphSnapshot.FORMER : 0, proofs.of(held));
    }

    /** Returns the number of a person or body, or {@link GraphSnapshot#NOBODY} for an event. */
    private int number(Value node) {
        return numbers.getOrDefault(node.asLong(), GraphSnapshot.NOBODY);
    }
}
