package fr.retours.indexer.resolve.person;

import fr.retours.indexer.resolve.claim.Claim;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is claimed of one person so far. Grows; not safe for concurrent use. */
final class PersonProfile {
    final List<Claim> claims = new ArrayList<>(1);
    final ExclusiveClaims exclusive;
    private final IdentityLikelihood likelihood;
    /** Made when first asked for: most people are alone of their name. */
    private @Nullable PersonTraits traits;

    /**
     * Begins with a claim.
     *
     * @param crowded whether its recap names another of that name
     */
    PersonProfile(Claim claim, boolean crowded, IdentityLikelihood likelihood, HomonymRule rule) {
        this.likelihood = likelihood;
        this.exclusive = new ExclusiveClaims(rule);
        claims.add(claim);
        exclusive.add(claim, crowded);
    }

    void add(PersonProfile other) {
        claims.addAll(other.claims);
        exclusive.addAll(other.exclusive);
        if (traits != null) {
            traits.addAll(other.traits());
        }
    }

    PersonTraits traits() {
        PersonTraits made = traits;
        if (made == null) {
            made = likelihood.noTraits(claims.getFirst().name());
            claims.forEach(made::add);
            traits = made;
        }
        return made;
    }
}
