package fr.retours.api.page.entity;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.fact.ProofQuotes;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.wording.FrenchLabels;
import fr.retours.api.wording.Wording;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Organisation;
import fr.retours.model.port.Page;
import fr.retours.model.relation.Relation;
import fr.retours.model.view.BodyDetail;
import fr.retours.model.view.BodyEvent;
import fr.retours.model.view.CitingRecap;
import java.util.List;

/**
 * The page of a collectivité or an organisation.
 *
 * @param codes under which it is known
 * @param events one stretch of them, latest first
 * @param speakers who took part in its name, each with some of the events
 * @param partners which bodies were at the same events, by what they did together
 * @param citing the first recaps without event that name it
 * @param rollUp whether it stands for all that lies in it, among speakers and partners
 * @param narrowing by what the lists are narrowed; empty when they are whole
 * @param certainty how sure facts must be that the lists hold
 * @param files the same lists whole
 */
public record BodyPage(
        BodyDetail detail,
        CodeCard codes,
        List<BodyEvent> events,
        Page<Relation> speakers,
        Page<Relation> partners,
        Page<CitingRecap> citing,
        RollUp rollUp,
        List<String> narrowing,
        CertaintyChoice certainty,
        ListFiles files,
        Pager pager,
        ProofQuotes quotes) {
    /** Returns whether there is a list of events, be it empty: not for one whom only texts without event name. */
    public boolean showsEvents() {
        return !events.isEmpty() || citing.total() == 0;
    }

    /** Returns what sort of body it is. */
    public String kind() {
        return switch (detail.body()) {
            case Collectivite one -> one.id().isOpen() ? Wording.text("level.open") : FrenchLabels.of(one.kind());
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

    /** Returns the filter of a search that takes its id. */
    public String parameter() {
        return PagePaths.kind(detail.body().id());
    }
}
