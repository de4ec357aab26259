package fr.retours.api.page;

import fr.retours.api.fact.Quotes;
import fr.retours.api.wording.Labels;
import fr.retours.api.wording.Wording;
import fr.retours.model.BodyDetail;
import fr.retours.model.BodyEvent;
import fr.retours.model.Collectivite;
import fr.retours.model.Organisation;
import java.util.List;

/**
 * The page of a collectivité or an organisation.
 *
 * @param events one stretch of them, latest first
 */
public record BodyPage(BodyDetail detail, List<BodyEvent> events, Pager pager, Quotes quotes) {
    /** Copies the events. */
    public BodyPage {
        events = List.copyOf(events);
    }

    /** Returns what sort of body it is. */
    public String kind() {
        return switch (detail.body()) {
            case Collectivite one -> one.id().isOpen() ? Wording.text("level.open") : Labels.of(one.kind());
            case Organisation one -> Wording.text("facet.organisation");
        };
    }

    /** Returns other names; a collectivité has its official one alone. */
    public List<String> aliases() {
        return switch (detail.body()) {
            case Collectivite one -> List.of();
            case Organisation one -> one.aliases();
        };
    }

    /** Returns the collectivités right above it. */
    public List<Collectivite> around() {
        return switch (detail.body()) {
            case Collectivite one -> one.partOf();
            case Organisation one -> List.of();
        };
    }

    /** Returns in a line how many people live there; empty where that is not known. */
    public String population() {
        return detail.body() instanceof Collectivite one && one.population() != null
                ? Wording.text("count.inhabitants", one.population())
                : "";
    }
}
