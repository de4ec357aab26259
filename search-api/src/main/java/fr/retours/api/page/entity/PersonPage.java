package fr.retours.api.page.entity;

import fr.retours.api.fact.ProofQuotes;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.wording.FrenchDays;
import fr.retours.api.wording.Wording;
import fr.retours.model.port.Page;
import fr.retours.model.relation.Relation;
import fr.retours.model.view.BodyRef;
import fr.retours.model.view.CitingRecap;
import fr.retours.model.view.DatedRole;
import fr.retours.model.view.PersonDetail;
import fr.retours.model.view.PersonEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of a person.
 *
 * @param events one stretch of them, latest first
 * @param met with whom they took part, each with some of the events
 * @param citing the first recaps without event that name the person
 * @param narrowing by what the lists are narrowed; empty when they are whole
 * @param certainty how sure facts must be that the lists hold
 * @param files the same lists whole
 */
public record PersonPage(
        PersonDetail detail,
        List<PersonEvent> events,
        Page<Relation> met,
        Page<CitingRecap> citing,
        List<String> narrowing,
        CertaintyChoice certainty,
        ListFiles files,
        Pager pager,
        ProofQuotes quotes) {
    /** Returns whether there is a list of events, be it empty: not for one whom only texts without event name. */
    public boolean showsEvents() {
        return !events.isEmpty() || citing.total() == 0;
    }

    /** Returns in a line how often and when the person took part. */
    public String summary() {
        var person = detail.person();
        String count = Wording.text("took-part", person.events());
        String days = FrenchDays.of(person.first(), person.last());
        return days.isEmpty() ? count : count + ", " + days;
    }

    /** Returns each role once, by function and body, as it was given first. */
    public List<DatedRole> roles() {
        record Same(@Nullable String function, @Nullable BodyRef body) {}
        Map<Same, DatedRole> first = new LinkedHashMap<>();
        for (DatedRole dated : detail.roles()) {
            first.putIfAbsent(new Same(dated.role().function(), dated.role().body()), dated);
        }
        return List.copyOf(first.values());
    }
}
