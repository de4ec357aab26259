package fr.retours.indexer.suggest;

import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.resolve.IdentityResolution;
import fr.retours.indexer.resolve.claim.ClaimBond;
import fr.retours.indexer.resolve.claim.ClaimBond.Reason;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds organisations of two names that were joined though one may be that of another body: « Fondation X », « X ». */
final class DoubtfulBodies {
    private static final double WEIGHT = 0.6;

    private final Map<RecapId, RecapFacts> resolved = new HashMap<>();
    private final Map<String, List<Party>> byForm = new HashMap<>();

    private final DuplicateSuggestions duplicates;

    private DoubtfulBodies(List<RecapFacts> resolved, PartyIndex parties) {
        resolved.forEach(facts -> this.resolved.put(facts.recap().id(), facts));
        this.duplicates = new DuplicateSuggestions(parties::quotes);
        for (Party one : parties.organisations().values()) {
            one.forms()
                    .forEach(form -> byForm.computeIfAbsent(form, any -> new ArrayList<>())
                            .add(one));
        }
    }

    static List<SuggestedDecision> find(List<RecapFacts> resolved, IdentityResolution resolution, PartyIndex parties) {
        var bodies = new DoubtfulBodies(resolved, parties);
        return resolution.bonds().stream()
                .filter(bond -> bond.reason() == Reason.DOUBTFUL_KIND)
                .flatMap(bodies::suggestions)
                .toList();
    }

    private Stream<SuggestedDecision> suggestions(ClaimBond bond) {
        return byForm.getOrDefault(bond.name(), List.of()).stream()
                .filter(one -> one.forms().contains(bond.otherName()))
                .flatMap(one -> split(one, bond));
    }

    /** Returns nothing where each recap has both names. */
    private Stream<SuggestedDecision> split(Party body, ClaimBond bond) {
        boolean first = bond.name().length() < bond.otherName().length();
        String bare = first ? bond.name() : bond.otherName();
        String full = first ? bond.otherName() : bond.name();
        NavigableSet<RecapId> leaving = body.recaps().stream()
                .filter(recap -> isNamed(recap, body, bare))
                .collect(Collectors.toCollection(TreeSet::new));
        if (leaving.isEmpty() || leaving.equals(body.recaps())) {
            return Stream.empty();
        }
        String reason = IndexerMessages.text("bond." + bond.reason().slug());
        return Stream.of(duplicates.split(
                new DuplicateSuggestions.Parting(body, leaving, "bodies", WEIGHT),
                IndexerMessages.text("suggest.bodies.two", bare, full, reason)));
    }

    private boolean isNamed(RecapId recap, Party body, String name) {
        return Stream.ofNullable(resolved.get(recap))
                .flatMap(facts -> facts.bodies().stream())
                .anyMatch(one -> one.body().id().value().equals(body.id())
                        && LatinFolding.words(one.name()).equals(LatinFolding.words(name)));
    }
}
