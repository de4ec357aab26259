package fr.retours.indexer.suggest;

import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.Decision;
import fr.retours.indexer.curation.Decision.Distinct;
import fr.retours.indexer.curation.Decision.Merge;
import fr.retours.indexer.curation.DecisionKind;
import fr.retours.indexer.resolve.IdentityResolution;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.CollectiviteId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Suggests decisions by hand: unlikely facts, namesakes and bodies whose being one or two is doubtful, merges of likely duplicates,
 * codes for open names, doubtful facts. The most useful come first. All of them together, with those already taken, are
 * a curation file that can be read.
 */
public final class DecisionSuggester {
    private final PeopleDuplicates people;
    private final OrganisationDuplicates organisations = new OrganisationDuplicates();
    private final OpenCodes codes;

    /**
     * Makes a suggester.
     *
     * @param givenName whether a word, folded, is a given name
     * @param territories the local authorities there are
     */
    public DecisionSuggester(
            Predicate<String> givenName, Function<CollectiviteId, Optional<Collectivite>> territories) {
        this.people = new PeopleDuplicates(givenName);
        this.codes = new OpenCodes(territories);
    }

    /**
     * Returns what may be corrected and is not decided yet.
     *
     * @param resolved the corpus, with the decisions of {@code curation} followed
     * @param resolution how it was resolved
     */
    public List<SuggestedDecision> suggest(
            List<RecapFacts> resolved, IdentityResolution resolution, Curation curation) {
        var parties = PartyIndex.of(resolved);
        var duplicates = new DuplicateSuggestions(parties::quotes);
        Stream<SuggestedDecision> merges = Stream.of(
                        people.find(parties.people().values()),
                        organisations.find(parties.organisations().values()),
                        EventDuplicates.find(resolved))
                .flatMap(List::stream)
                .map(pair -> duplicates.merge(pair));
        List<SuggestedDecision> ranked = Stream.of(
                        UnlikelyQuestions.find(resolved, resolution).stream(),
                        HomonymSuggestions.find(resolution, parties).stream(),
                        DoubtfulBodies.find(resolved, resolution, parties).stream(),
                        merges,
                        codes.find(resolved).stream(),
                        DoubtSuggestions.find(resolved).stream())
                .flatMap(all -> all)
                .sorted(Comparator.comparingDouble((SuggestedDecision one) -> -one.weight())
                        .thenComparing(SuggestedDecision::kind)
                        .thenComparing(one -> one.ids().getFirst())
                        .thenComparing(one -> one.likely().line().fields()))
                .toList();
        var choice = new Selection(curation);
        ranked.forEach(choice::consider);
        return choice.chosen;
    }

    /** Suggestions that agree with one another and with what is decided. */
    private static final class Selection {
        private final List<SuggestedDecision> chosen = new ArrayList<>();
        private final List<Distinct> distinct;
        /** Ids that decisions name: a merge must not take them away. */
        private final Set<String> spoken = new HashSet<>();

        /** Ids of which single facts are to be looked at: the same holds for them, and all else may still be asked. */
        private final Set<String> lookedAt = new HashSet<>();

        private final Set<String> gone = new HashSet<>();

        Selection(Curation curation) {
            distinct = curation.of(Distinct.class).toList();
            curation.decisions().stream()
                    .filter(one -> !(one instanceof Distinct))
                    .map(Decision::ids)
                    .forEach(spoken::addAll);
            curation.of(Merge.class).map(Merge::gone).forEach(gone::addAll);
        }

        void consider(SuggestedDecision one) {
            boolean merge = one.kind() == DecisionKind.MERGE;
            boolean settled = one.ids().stream().anyMatch(gone::contains)
                    || switch (one.kind()) {
                        case MERGE ->
                            spoken.contains(one.ids().getLast())
                                    || lookedAt.contains(one.ids().getLast())
                                    || keptApart(one);
                        case TOOK_PART, ACCEPT, REFUSE -> false;
                        default -> spoken.contains(one.ids().getFirst());
                    };
            if (settled) {
                return;
            }
            chosen.add(one);
            (one.kind() == DecisionKind.ACCEPT ? lookedAt : spoken).addAll(one.ids());
            if (merge) {
                gone.add(one.ids().getLast());
            }
        }

        private boolean keptApart(SuggestedDecision merge) {
            return distinct.stream().anyMatch(one -> one.ids().containsAll(merge.ids()));
        }
    }
}
