package fr.retours.indexer.resolve.doubt;

import fr.retours.indexer.resolve.claim.ClaimedName;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.EventKind;
import fr.retours.model.time.EventDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one recap says, as far as that may be unlikely: with the ids of the corpus, decisions by hand followed.
 *
 * @param event null where it recounts none
 */
public record RecapSight(RecapId recap, @Nullable SeenEvent event, List<SeenPerson> people, List<SeenBody> bodies) {
    /** Copies the lists. */
    public RecapSight {
        people = List.copyOf(people);
        bodies = List.copyOf(bodies);
    }

    /**
     * The event that a recap recounts.
     *
     * @param place the commune, where it is known
     * @param attendance how many came
     */
    public record SeenEvent(
            EventId id,
            EventKind kind,
            @Nullable EventDate date,
            @Nullable Collectivite place,
            @Nullable Integer attendance) {}

    /**
     * A person whom a recap names.
     *
     * @param tookPart in the event, also by hand
     * @param byHand whether somebody decided that
     */
    public record SeenPerson(PersonId id, ClaimedName written, boolean tookPart, boolean byHand, DoubtSigns signs) {}

    /**
     * A body that a recap names.
     *
     * @param rules names of the rules that proved an organisation; none for a local authority
     */
    public record SeenBody(BodyId id, ClaimedName written, Set<String> rules) {
        /** Copies the set. */
        public SeenBody {
            rules = Set.copyOf(rules);
        }
    }

    /** Returns who took part. */
    List<SeenPerson> present() {
        return people.stream().filter(SeenPerson::tookPart).toList();
    }
}
