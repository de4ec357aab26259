package fr.retours.indexer.resolve.doubt;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.RecapId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All that is known to be unlikely, looked for in a corpus. Of several doubts about one fact the first check's stands. Safe for concurrent use. */
public final class UnlikelyFacts {
    private final List<FactCheck> checks;

    /**
     * Makes the checks.
     *
     * @param knowledge whose lists say what is how unlikely
     * @param place whether a folded name is above all that of a place
     */
    public UnlikelyFacts(KnowledgeBase knowledge, Predicate<String> place) {
        checks = List.of(
                new EnglishWordsCheck(knowledge),
                new NamesakeBodyCheck(place),
                new LifeYearsCheck(knowledge),
                new TwoPlacesCheck(),
                new HeadOfStateCheck(knowledge),
                new AttendanceScaleCheck(knowledge));
    }

    /** One fact of a recap. */
    private record Doubted(RecapId recap, Optional<EntityId> about) {
        static Doubted by(FactDoubt doubt) {
            return new Doubted(doubt.recap(), Optional.ofNullable(doubt.about()));
        }
    }

    /**
     * Returns the doubts of each recap that has some, in their order.
     *
     * @param settled which are decided by hand, and no doubts any more
     */
    public Map<RecapId, List<FactDoubt>> look(Iterable<RecapSight> corpus, Predicate<FactDoubt> settled) {
        Map<Doubted, FactDoubt> found = new LinkedHashMap<>();
        for (FactCheck check : checks) {
            Map<Doubted, FactDoubt> own = new HashMap<>();
            check.look(corpus, doubt -> {
                if (!settled.test(doubt)) {
                    own.merge(Doubted.by(doubt), doubt, (one, other) -> one.compareTo(other) <= 0 ? one : other);
                }
            });
            own.forEach(found::putIfAbsent);
        }
        return byRecap(found.values());
    }

    private static Map<RecapId, List<FactDoubt>> byRecap(Collection<FactDoubt> doubts) {
        return doubts.stream().sorted().collect(Collectors.groupingBy(FactDoubt::recap));
    }
}
