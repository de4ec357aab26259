package fr.retours.indexer.resolve;

import fr.retours.indexer.curation.StatedFact;
import fr.retours.indexer.folder.ContentDigest;
import fr.retours.indexer.mask.TextMask;
import fr.retours.indexer.resolve.doubt.DoubtedFacts;
import fr.retours.indexer.resolve.doubt.FactDoubt;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Person;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.RecapId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sums up all by which {@link FactsRewriter}, {@link DoubtedFacts} and {@link MarkedFacts} change the facts of one recap. Used once. */
final class IdentityFingerprint {
    private static final char BETWEEN = '\t';
    private static final char END = '\n';

    private final IdAssignment assigned;
    private final RecapId recap;
    private final int number;
    private final StringBuilder all = new StringBuilder();
    private final Set<String> ids = new HashSet<>();
    private HandMarks marks = HandMarks.NONE;

    IdentityFingerprint(IdAssignment assigned, RecapId recap, int number) {
        this.assigned = assigned;
        this.recap = recap;
        this.number = number;
    }

    /**
     * @param byHand what is decided by hand of single facts
     * @param doubts what is unlikely
     */
    RecapIdentity with(HandMarks byHand, List<FactDoubt> doubts) {
        marks = byHand;
        assigned.people().forEach(number, this::add);
        assigned.organisations().forEach(number, this::add);
        assigned.seats().of(number).forEach(local -> counted(local, assigned.collectivite(recap, local)));
        CollectiviteId place = assigned.places().get(number);
        if (place != null) {
            add(assigned.collectivite(recap, place));
        }
        event();
        marks.lines().forEach(this::line);
        doubts.forEach(this::line);
        return new RecapIdentity(ContentDigest.of(all.toString()), ids);
    }

    private void event() {
        var event = assigned.events().get(number);
        if (event != null) {
            line(event);
            ids.add(event.value());
        }
        line(assigned.withoutEvent().get(recap));
    }

    private void add(EntityId local, Person person) {
        line(local, shown(person.id()), person.name(), person.aliases());
    }

    private void add(EntityId local, Organisation body) {
        line(local, shown(body.id()), body.name(), body.aliases(), body.numbers());
    }

    private void counted(CollectiviteId local, @Nullable Collectivite became) {
        line(local, became == null ? shown(local) : shown(became.id()));
        add(became);
    }

    /** Adds a local authority and all that it is part of. */
    private void add(@Nullable Collectivite one) {
        if (one != null) {
            line(one.id(), one.kind(), one.name(), one.coordinates(), one.population(), one.candidates());
            one.partOf().forEach(this::add);
        }
    }

    /** Notes an id that the facts have, unless it is hidden: then texts have blanks. What is not named by hand goes without. */
    private String shown(EntityId id) {
        if (assigned.hidden().contains(id)) {
            return String.valueOf(TextMask.BLANK);
        }
        if (!marks.refuses(StatedFact.name(id))) {
            ids.add(id.value());
        }
        return id.value();
    }

    private void line(@Nullable Object... parts) {
        for (Object part : parts) {
            all.append(part).append(BETWEEN);
        }
        all.append(END);
    }
}
