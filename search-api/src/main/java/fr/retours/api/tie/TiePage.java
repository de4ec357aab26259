package fr.retours.api.tie;

import fr.retours.api.fact.Quotes;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.frame.Link;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.page.search.Narrowing;
import fr.retours.api.question.QuestionKind;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.wording.Days;
import fr.retours.api.wording.Wording;
import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.port.Page;
import fr.retours.model.view.EntityRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What joins some people and bodies.
 *
 * @param who in the order asked for; one alone only under a theme
 * @param narrowing the filter, with chips
 * @param file all of the events as a table
 * @param events one stretch of those at which all of them stood, latest first
 * @param warnings what there is to tell of the filter
 */
public record TiePage(
        List<EntityRef> who,
        Narrowing narrowing,
        String file,
        Page<SharedEvent> events,
        List<String> warnings,
        Pager pager,
        Quotes quotes) {
    private static final List<String> KNOWN = RelationFilters.beside("id", "roll_up");

    /** Copies the lists. */
    public TiePage {
        who = List.copyOf(who);
        warnings = List.copyOf(warnings);
    }

    /** Returns where all that joins them is, whatever the filter; of one alone, all about these themes. */
    public String path() {
        var all = new Address(TiePageHandler.PATH, narrowing.address().parameters());
        return all.at(TiePageHandler.PATH, who.size() == 1 ? List.of("id", "theme") : List.of("id"))
                .toString();
    }

    /** Returns where the question is asked anew, with one more beside them. */
    public String more() {
        return narrowing
                .address()
                .without("offset")
                .at(QuestionKind.TOGETHER.path(), KNOWN)
                .toString();
    }

    /** Returns what is shown, in words: themes and days; empty when it is everything. */
    public List<String> filters() {
        Stream<String> themes = narrowing.theme() == null
                ? Stream.empty()
                : Stream.of(narrowing.theme().label());
        Stream<String> others = narrowing.chips().stream().map(Link::label);
        return Stream.of(themes, others, period().stream()).flatMap(one -> one).toList();
    }

    private Optional<String> period() {
        var from = narrowing.years().from();
        var to = narrowing.years().to();
        if (from == null && to == null) {
            return Optional.empty();
        }
        return Optional.of(Wording.text(
                "tie.period",
                from == null ? Wording.text("filter.start") : Days.of(from),
                to == null ? Wording.text("filter.end") : Days.of(to)));
    }

    /** Returns their names in a line. */
    public String names() {
        return who.stream().map(EntityRef::name).collect(Collectors.joining(" · "));
    }
}
