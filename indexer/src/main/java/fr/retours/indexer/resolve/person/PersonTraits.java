package fr.retours.indexer.resolve.person;

import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.WalkOfLife;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** What all claims about one person tell, put together. Grows; not safe for concurrent use. */
final class PersonTraits {
    final TraitSet bodies = new TraitSet();
    final TraitSet territories = new TraitSet();
    final TraitSet company = new TraitSet();
    final TraitSet words = new TraitSet();
    final TraitSet names = new TraitSet();
    private final TraitSet places = new TraitSet();
    private final Map<WalkOfLife, Integer> walks = new EnumMap<>(WalkOfLife.class);
    private final CorpusTraits corpus;
    /** Which share of all people bears the name of the first claim. */
    final double nameShare;
    /** How many claims there are, and how many tell bodies, territories, walks of life. */
    int claims;

    int withBodies;
    int withTerritories;
    int allWalks;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    PersonTraits(CorpusTraits corpus, double nameShare) {
        this.corpus = corpus;
        this.nameShare = nameShare;
    }

    void add(Claim claim) {
        var traces = claim.traces();
        corpus.bodies().addTo(bodies, traces.bodies());
        corpus.territories().addTo(territories, traces.territories());
        corpus.territories().addTo(places, traces.scene().territories());
        traces.walks().forEach(walk -> walks.merge(walk, 1, Integer::sum));
        corpus.names().addTo(company, traces.scene().company());
        corpus.words().addTo(words, traces.scene().words());
        corpus.names().addTo(names, Set.of(claim.glued()));
        claims++;
        withBodies += traces.bodies().isEmpty() ? 0 : 1;
        withTerritories += traces.territories().isEmpty() ? 0 : 1;
        allWalks += traces.walks().size();
        LocalDate day = claim.at().day();
        if (day != null) {
            first = Math.min(first, day.toEpochDay());
            last = Math.max(last, day.toEpochDay());
        }
    }

    void addAll(PersonTraits other) {
        bodies.addAll(other.bodies);
        territories.addAll(other.territories);
        places.addAll(other.places);
        other.walks.forEach((walk, times) -> walks.merge(walk, times, Integer::sum));
        company.addAll(other.company);
        words.addAll(other.words);
        names.addAll(other.names);
        claims += other.claims;
        withBodies += other.withBodies;
        withTerritories += other.withTerritories;
        allWalks += other.allWalks;
        first = Math.min(first, other.first);
        last = Math.max(last, other.last);
    }

    /** Returns the territories; where no role tells any, the events' places. */
    TraitSet home() {
        return territories.isEmpty() ? places : territories;
    }

    /** Returns the département of one of these, as far as known; the same for all who have it. */
    String departement() {
        return corpus.territories().last(home());
    }

    /** Returns how many claims tell a walk of life. */
    int walks(WalkOfLife walk) {
        return walks.getOrDefault(walk, 0);
    }

    /** Returns how many years lie between two, none where they overlap; less than none where one has no day. */
    double yearsTo(PersonTraits other) {
        if (first > last || other.first > other.last) {
            return -1;
        }
        return Math.max(0, Math.max(other.first - last, first - other.last)) / 365.25;
    }
}
