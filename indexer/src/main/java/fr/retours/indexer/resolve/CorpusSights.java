package fr.retours.indexer.resolve;

import fr.retours.indexer.curation.StatedFact;
import fr.retours.indexer.resolve.CorpusClaims.ToldScale;
import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.ClaimOrder;
import fr.retours.indexer.resolve.claim.ClaimedName;
import fr.retours.indexer.resolve.doubt.RecapSight;
import fr.retours.indexer.resolve.doubt.RecapSight.SeenBody;
import fr.retours.indexer.resolve.doubt.RecapSight.SeenEvent;
import fr.retours.indexer.resolve.doubt.RecapSight.SeenPerson;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Person;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.EventProperty;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The corpus as it was resolved, a recap at a time: none is kept, so going over it again costs time and no memory. */
final class CorpusSights implements Iterable<RecapSight> {
    private final CorpusClaims claims;
    private final IdAssignment assigned;
    private final Map<RecapId, HandMarks> marks;

    CorpusSights(CorpusClaims claims, IdAssignment assigned, Map<RecapId, HandMarks> marks) {
        this.claims = claims;
        this.assigned = assigned;
        this.marks = marks;
    }

    @Override
    public Iterator<RecapSight> iterator() {
        return claims.recaps().stream().map(this::sight).iterator();
    }

    private RecapSight sight(ClaimOrder at) {
        HandMarks byHand = marks.getOrDefault(at.recap(), HandMarks.NONE);
        SeenEvent event = event(at, byHand);
        List<SeenPerson> people = new ArrayList<>();
        for (Claim claim : claims.people().of(at.number())) {
            Person one = assigned.people().of(claim);
            if (one != null && isNamed(one.id(), byHand)) {
                people.add(person(claim, one, event == null ? byHand.withoutEvent() : byHand, event != null));
            }
        }
        return new RecapSight(at.recap(), event, people, bodies(at, byHand));
    }

    private boolean isNamed(EntityId id, HandMarks byHand) {
        return !assigned.hidden().contains(id) && !byHand.refuses(StatedFact.name(id));
    }

    private SeenPerson person(Claim claim, Person one, HandMarks byHand, boolean tellsEvent) {
        var signs = claims.signs().get(claim.number());
        Boolean took = byHand.tookPart().get(one.id());
        return new SeenPerson(
                one.id(), claim.written(), took == null ? tellsEvent && signs.tookPart() : took, took != null, signs);
    }

    private List<SeenBody> bodies(ClaimOrder at, HandMarks byHand) {
        List<SeenBody> bodies = new ArrayList<>();
        for (Claim claim : claims.organisations().of(at.number())) {
            Organisation one = assigned.organisations().of(claim);
            if (one != null && isNamed(one.id(), byHand)) {
                bodies.add(new SeenBody(
                        one.id(), claim.written(), claims.organisationRules().get(claim.number())));
            }
        }
        for (CollectiviteId seat : claims.seats().of(at.number())) {
            Collectivite one = assigned.collectivite(at.recap(), seat);
            if (one != null && isNamed(one.id(), byHand)) {
                bodies.add(new SeenBody(one.id(), ClaimedName.of(one.name(), List.of()), Set.of()));
            }
        }
        return bodies;
    }

    private @Nullable SeenEvent event(ClaimOrder at, HandMarks byHand) {
        var id = assigned.events().get(at.number());
        ToldScale told = claims.scales().get(at.number());
        if (id == null || told == null) {
            return null;
        }
        CollectiviteId place = assigned.places().get(at.number());
        Predicate<EventProperty> isTold = property -> !byHand.refuses(StatedFact.event(property));
        return new SeenEvent(
                id,
                told.kind(),
                isTold.test(EventProperty.DATE) ? told.date() : null,
                place != null && isTold.test(EventProperty.PLACE) ? assigned.collectivite(at.recap(), place) : null,
                isTold.test(EventProperty.ATTENDANCE) ? told.attendance() : null);
    }
}
