package fr.retours.indexer.resolve.person;

import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.ClaimedName;
import fr.retours.model.text.LatinFolding;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a name may be a person's: one of the corpus or the family name of one, a given name with more behind it, a family
 * name of France. Immutable.
 */
public final class PersonSense implements Predicate<String> {
    private final Set<String> corpus;

    /** @param people those of a corpus */
    public PersonSense(Collection<Claim> people) {
        this.corpus = people.stream()
                .map(Claim::written)
                .distinct()
                .flatMap(ClaimedName::forms)
                .map(LatinFolding::words)
                .flatMap(name -> Stream.of(name, NameFrequencies.family(name)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean test(String name) {
        String folded = LatinFolding.words(name);
        return corpus.contains(folded)
                || (folded.indexOf(' ') < 0
                        ? NameFrequencies.isFamilyName(folded)
                        : NameFrequencies.isGivenName(NameFrequencies.given(name)));
    }
}
