package fr.retours.indexer.resolve;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.Lexicon;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.Decision.Distinct;
import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.ClaimOrder;
import fr.retours.indexer.resolve.claim.NameClusters;
import fr.retours.indexer.resolve.doubt.UnlikelyFacts;
import fr.retours.indexer.resolve.person.PersonResolver;
import fr.retours.indexer.resolve.person.PersonSense;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides identity over a corpus: people ({@link PersonResolver}), organisations ({@link OrganisationResolver}), events
 * ({@link EventResolver}), then decisions by hand, then what is unlikely ({@link UnlikelyFacts}). The same recaps give the same result in whatever order they are
 * added. Safe for concurrent use.
 */
public final class CorpusResolver {
    private final Predicate<String> ordinary;
    private final PersonResolver people;
    private final OrganisationResolver organisations = new OrganisationResolver(NameKeys.load());
    private final EventResolver events = new EventResolver();
    private final Function<CollectiviteId, Optional<Collectivite>> territories;
    private final UnlikelyFacts unlikely;

    /**
     * Makes a resolver that takes what is shipped for unlikely, and no name for that of a place.
     *
     * @param givenName whether a word, folded, is a given name
     * @param ordinary whether a name, as written, is also that of a place or a common word
     * @param territories the local authorities that decisions by hand may name
     */
    public CorpusResolver(
            Predicate<String> givenName,
            Predicate<String> ordinary,
            Function<CollectiviteId, Optional<Collectivite>> territories) {
        this(givenName, ordinary, territories, new UnlikelyFacts(KnowledgeBase.shipped(), name -> false));
    }

    private CorpusResolver(
            Predicate<String> givenName,
            Predicate<String> ordinary,
            Function<CollectiviteId, Optional<Collectivite>> territories,
            UnlikelyFacts unlikely) {
        this.ordinary = ordinary;
        this.people = new PersonResolver(givenName);
        this.territories = territories;
        this.unlikely = unlikely;
    }

    /** Makes a resolver that knows the words and places of France, and what is shipped besides. */
    public static CorpusResolver of(Lexicon lexicon, Territories territories) {
        return of(lexicon, territories, KnowledgeBase.shipped());
    }

    /**
     * Makes a resolver that knows the words and places of France.
     *
     * @param knowledge whose lists say what is unlikely
     */
    public static CorpusResolver of(Lexicon lexicon, Territories territories, KnowledgeBase knowledge) {
        return new CorpusResolver(
                lexicon::isGivenName,
                name -> lexicon.isCommonWord(name)
                        || !territories.named(LatinFolding.words(name)).isEmpty(),
                territories::find,
                new UnlikelyFacts(knowledge, territories::isWellKnown));
    }

    /** Resolves facts held in memory; the result is in the order given. */
    public List<RecapFacts> resolve(Collection<RecapFacts> facts, Curation curation) {
        var claims = new CorpusClaims();
        facts.forEach(claims::add);
        var resolution = resolve(claims, curation);
        return facts.stream().map(resolution::apply).toList();
    }

    /**
     * Decides on all that was claimed.
     *
     * @throws fr.retours.indexer.curation.CurationException if a decision by hand names a code that is none
     */
    public IdentityResolution resolve(CorpusClaims claims, Curation curation) {
        return resolve(claims, curation, ruled(claims, curation));
    }

    /**
     * What the rules make of names.
     *
     * @param distinct the only decisions by hand that they know
     */
    record RuledNames(List<Distinct> distinct, PersonResolver.People people, NameClusters organisations) {}

    RuledNames ruled(CorpusClaims claims, Curation curation) {
        List<ClaimOrder> recaps = claims.recaps().stream().sorted().toList();
        return new RuledNames(
                curation.of(Distinct.class).toList(),
                people.resolve(inOrder(claims.people(), recaps)),
                organisations.resolve(
                        inOrder(claims.organisations(), recaps),
                        ordinary.or(new PersonSense(claims.people().all())),
                        distinct(curation)));
    }

    IdentityResolution resolve(CorpusClaims claims, Curation curation, RuledNames ruled) {
        var decided = new DecidedIdentity(curation, territories, claims);
        decided.onPeople(ruled.people());
        decided.onOrganisations(ruled.organisations());
        decided.onEvents(events.resolve(decided.stillTold(claims.tellings())));
        decided.onCollectivites(claims.collectivites());
        decided.onWhatIsAdded();
        decided.onWhoTookPart();
        decided.onWhatIsRight();
        decided.onWhatIsHidden();
        return new IdentityResolution(decided, claims, unlikely);
    }

    private static List<Claim> inOrder(RowsByRecap<Claim> claims, List<ClaimOrder> recaps) {
        List<Claim> ordered = new ArrayList<>(claims.size());
        recaps.forEach(at -> claims.of(at.number()).stream().sorted().forEach(ordered::add));
        return ordered;
    }

    /** Returns whether someone has decided that two of some ids are two. */
    private static Predicate<Set<String>> distinct(Curation curation) {
        List<Distinct> decisions = curation.of(Distinct.class).toList();
        return ids -> decisions.stream()
                .anyMatch(decision ->
                        decision.ids().stream().filter(ids::contains).distinct().count() > 1);
    }

    /**
     * What all recaps claim, and what the rules make of it, kept from one run of a process to the next: decisions by hand come after the
     * rules, so that with other decisions both stay. Not safe for concurrent use.
     */
    public static final class HeldClaims {
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
}
