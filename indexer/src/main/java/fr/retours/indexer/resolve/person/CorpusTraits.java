package fr.retours.indexer.resolve.person;

import fr.retours.indexer.resolve.claim.Claim;
import java.util.Collection;
import java.util.Set;

/**
 * What claims of a corpus may have in common.
 *
 * @param names of people, without blanks, case and accents
 * @param words of the titles of events
 */
record CorpusTraits(TraitRarity bodies, TraitRarity territories, TraitRarity names, TraitRarity words) {
    static CorpusTraits of(Collection<Claim> corpus) {
        return new CorpusTraits(
                TraitRarity.of(corpus, claim -> claim.traces().bodies()),
                TraitRarity.of(
                        corpus,
                        claim -> claim.traces().territories(),
                        claim -> claim.traces().scene().territories()),
                TraitRarity.of(
                        corpus,
                        claim -> Set.of(claim.glued()),
                        claim -> claim.traces().scene().company()),
                TraitRarity.of(corpus, claim -> claim.traces().scene().words()));
    }
}
