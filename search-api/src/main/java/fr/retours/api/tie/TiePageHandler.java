package fr.retours.api.tie;

import fr.retours.api.answer.Routes;
import fr.retours.api.fact.Quotes;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.frame.Link;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.page.search.Narrowing;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.question.QuestionKind;
import fr.retours.api.relation.ConnectionHandler;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.Windows;
import fr.retours.api.wording.Days;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.EntityId;
import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.port.Page;
import fr.retours.model.port.Window;
import fr.retours.model.view.EntityRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Serves {@code /liens}, the events at which all of some people and bodies stood, or one of them with a theme: where lines of drawings
 * and cells of tables lead.
 */
public record TiePageHandler(PageViews views) {
    /** Where the page is. */
    public static final String PATH = "/liens";

    private static final List<String> KNOWN = RelationFilters.beside("id", "roll_up", "format");

    /** Adds the page. */
    public void register() {
        views.add(PATH, "tie", this::asked, this::page);
    }

    private record Asked(Set<EntityId> ids, RelationAsk ask, Window window, Address address) {}

    private Asked asked(Parameters given) {
        Set<EntityId> ids = given.ids("id", EntityId::of, Parameters.ENTITY, ConnectionHandler.least(given));
        RelationAsk ask = views.filters().readWithRollUp(given);
        return new Asked(ids, ask, Windows.read(given), new Address(PATH, given.understood()));
    }

    private TiePage page(Asked asked) {
        List<EntityRef> who = asked.ids().stream().map(views::named).toList();
        var events = views.relations().common(asked.ids(), asked.ask().filter(), asked.window());
        return new TiePage(
                who,
                views.listed(asked.address(), asked.ask().filter(), events.leftOut()),
                asked.address()
                        .with("format", "csv")
                        .at(Routes.API + ConnectionHandler.COMMON, KNOWN)
                        .toString(),
                events,
                asked.ask().warnings(events.total() == 0),
                PageViews.pager(asked.window(), events.total(), asked.address()),
                views.quotes());
    }

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
            return Stream.of(themes, others, period().stream())
                    .flatMap(one -> one)
                    .toList();
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
}
