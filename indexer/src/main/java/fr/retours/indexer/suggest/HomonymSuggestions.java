package fr.retours.indexer.suggest;

import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.resolve.IdentityResolution;
import fr.retours.indexer.resolve.person.NamesakeDecision;
import fr.retours.indexer.resolve.person.NamesakeDecision.Outcome;
import fr.retours.model.id.RecapId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds people of one name who were joined though that is doubtful, or kept apart though they may well be one. */
final class HomonymSuggestions {
    /** Before all but what is unlikely: a wrong person spoils every answer about either. The more doubtful, the earlier. */
    private static final double FIRST = 0.99;

    private static final double EACH = 0.01;

    private final IdentityResolution resolution;
    private final PartyIndex parties;

    private final DuplicateSuggestions duplicates;

    private HomonymSuggestions(IdentityResolution resolution, PartyIndex parties) {
        this.duplicates = new DuplicateSuggestions(parties::quotes);
        this.resolution = resolution;
        this.parties = parties;
    }

    static List<SuggestedDecision> find(IdentityResolution resolution, PartyIndex parties) {
        var homonyms = new HomonymSuggestions(resolution, parties);
        var found = new ArrayList<SuggestedDecision>();
        for (NamesakeDecision one : resolution.namesakes()) {
            SuggestedDecision suggestion = one.isDoubtful() ? homonyms.suggestion(one) : null;
            if (suggestion != null) {
                found.add(suggestion);
            }
        }
        return found;
    }

    /** Returns nothing where someone has decided otherwise. */
    private @Nullable SuggestedDecision suggestion(NamesakeDecision decision) {
        String kept = resolution.person(decision.kept()).value();
        String moved = resolution.person(decision.moved().getFirst()).value();
        boolean joined = decision.outcome() == Outcome.JOINED;
        double weight = FIRST - EACH * Math.abs(decision.evidence().total());
        Party one = parties.people().get(kept);
        Party other = parties.people().get(moved);
        if (one == null || other == null || joined != kept.equals(moved)) {
            return null;
        }
        return joined
                ? split(one, decision, weight)
                : duplicates.merge(
                        PartyPair.of(one, other, "suggest.apart", weight),
                        decision.evidence().describe());
    }

    private SuggestedDecision split(Party person, NamesakeDecision decision, double weight) {
        var leaving = new TreeSet<RecapId>();
        decision.moved().forEach(claim -> leaving.add(claim.at().recap()));
        return duplicates.split(
                new DuplicateSuggestions.Parting(person, leaving, "people", weight),
                IndexerMessages.text("suggest.people.two", decision.evidence().describe()));
    }
}
