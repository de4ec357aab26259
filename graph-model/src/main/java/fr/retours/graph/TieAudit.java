package fr.retours.graph;

import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.StoreFlaw;
import fr.retours.model.port.StoreFlaw.Aspect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neo4j.driver.SimpleQueryRunner;

/** Compares the relationships that recaps own, and the recaps' own nodes, with their facts. */
final class TieAudit {
    private static final String STORED = Arrays.stream(OwnedTie.values())
            .map(tie -> "MATCH (a)-[x:" + tie + " {recap: recap}]->(b) RETURN a, x, b")
            .collect(Collectors.joining("\n  UNION ALL\n  ", "UNWIND $recaps AS recap\nCALL (recap) {\n  ", """

            }
            RETURN recap, type(x) AS type, a.id AS from, b.id AS to, properties(x) AS tie"""));

    private static final String RECAPS = """
            UNWIND $recaps AS recap
            MATCH (r:Recap {id: recap})
            RETURN recap, properties(r) AS node""";

    private final SimpleQueryRunner neo4j;

    TieAudit(SimpleQueryRunner neo4j) {
        this.neo4j = neo4j;
    }

    /** Returns what of these recaps is stored otherwise; a recap that is not there at all has all its ties missing. */
    List<StoreFlaw> of(List<RecapFacts> recaps) {
        var parameters = Map.<String, Object>of(
                "recaps", recaps.stream().map(one -> one.recap().id().value()).toList());
        Map<String, List<StoredTie>> stored = new HashMap<>();
        neo4j.run(STORED, parameters)
                .forEachRemaining(row -> stored.computeIfAbsent(row.get("recap").asString(), any -> new ArrayList<>())
                        .add(StoredTie.of(row)));
        Map<String, Map<String, Object>> nodes = new HashMap<>();
        neo4j.run(RECAPS, parameters)
                .forEachRemaining(row -> nodes.put(
                        row.get("recap").asString(),
                        StoredTie.plain(row.get("node").asMap())));
        List<StoreFlaw> flaws = new ArrayList<>();
        for (RecapFacts facts : recaps) {
            RecapId id = facts.recap().id();
            if (!isRecap(facts, nodes.getOrDefault(id.value(), Map.of()))) {
                flaws.add(new StoreFlaw(id, Aspect.RECAP, id.value()));
            }
            flaws.addAll(compare(id, ExpectedTies.of(facts), stored.getOrDefault(id.value(), List.of())));
        }
        return flaws;
    }

    /** The digest is the inventory's matter: it tells which facts were written, not whether they are still there. */
    private static boolean isRecap(RecapFacts facts, Map<String, Object> node) {
        String digest = String.valueOf(node.get("digest"));
        return StoredTie.plain(new RecapRows(facts).recap(digest)).equals(node);
    }

    private static List<StoreFlaw> compare(RecapId recap, List<StoredTie> expected, List<StoredTie> stored) {
        Map<StoredTie.Key, List<StoredTie>> wanted = byKey(expected);
        Map<StoredTie.Key, List<StoredTie>> held = byKey(stored);
        Set<StoredTie.Key> all = new HashSet<>(wanted.keySet());
        all.addAll(held.keySet());
        Set<StoreFlaw> flaws =
                new TreeSet<>(Comparator.comparing(StoreFlaw::about).thenComparing(StoreFlaw::aspect));
        for (StoredTie.Key key : all) {
            List<StoredTie> here = wanted.getOrDefault(key, List.of());
            List<StoredTie> there = held.getOrDefault(key, List.of());
            if (!isSame(here, there, StoredTie::properties)) {
                boolean proofOnly = isSame(here, there, StoredTie::withoutProof);
                flaws.add(new StoreFlaw(recap, proofOnly ? Aspect.EVIDENCE : aspect(key), key.toString()));
            }
        }
        return List.copyOf(flaws);
    }

    private static Map<StoredTie.Key, List<StoredTie>> byKey(List<StoredTie> ties) {
        return ties.stream().collect(Collectors.groupingBy(StoredTie::key));
    }

    /** As many of each kind, in any order. */
    private static boolean isSame(List<StoredTie> some, List<StoredTie> others, Function<StoredTie, Object> part) {
        return counts(some, part).equals(counts(others, part));
    }

    private static Map<Object, Long> counts(List<StoredTie> ties, Function<StoredTie, Object> part) {
        return ties.stream().collect(Collectors.groupingBy(part, Collectors.counting()));
    }

    private static Aspect aspect(StoredTie.Key key) {
        return switch (OwnedTie.valueOf(key.type())) {
            case RECOUNTS, HELD_IN -> Aspect.EVENT;
            case NAMES -> key.to().startsWith(PersonId.PREFIX) ? Aspect.PERSON : Aspect.BODY;
            case IMPLIES -> Aspect.TERRITORY;
            case ABOUT -> Aspect.THEME;
            case TOOK_PART -> Aspect.PARTICIPATION;
            case CITED_AT -> key.from().startsWith(PersonId.PREFIX) ? Aspect.PARTICIPATION : Aspect.LINK;
            case HELD -> Aspect.ROLE;
            case ORGANISED, CO_ORGANISED, HOSTED, PARTNERED, SUPPORTED, REPRESENTED_AT, PRESENTED_AT -> Aspect.LINK;
        };
    }
}
