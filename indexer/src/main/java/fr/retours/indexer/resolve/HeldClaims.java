package fr.retours.indexer.resolve;

import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.Decision.Distinct;
import fr.retours.indexer.resolve.CorpusResolver.RuledNames;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What all recaps claim, and what the rules make of it, kept from one run of a process to the next: decisions by hand come after the
 * rules, so that with other decisions both stay. Not safe for concurrent use.
 */
public final class HeldClaims {
    private String state = "";
    private @Nullable CorpusClaims claims;
    private @Nullable RuledNames ruled;

    /**
     * Returns the claims; those of before as long as nothing was read anew.
     *
     * @param state sums up what they are read off
     * @param reading reads them
     */
    public CorpusClaims claims(Supplier<String> state, Supplier<CorpusClaims> reading) {
        CorpusClaims held = claims;
        if (held == null || !this.state.equals(state.get())) {
            held = reading.get();
            claims = held;
            ruled = null;
            this.state = state.get();
        }
        return held;
    }

    /** Decides on claims, as {@link CorpusResolver#resolve(CorpusClaims, Curation)} does, always by the same resolver. */
    public IdentityResolution resolve(CorpusResolver resolver, CorpusClaims of, Curation curation) {
        RuledNames names = ruled;
        if (names == null
                || !of.equals(claims)
                || !names.distinct().equals(curation.of(Distinct.class).toList())) {
            names = resolver.ruled(of, curation);
            ruled = of.equals(claims) ? names : null;
        }
        return resolver.resolve(of, curation, names);
    }
}
