package fr.retours.api.tie;

import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.fact.ProofQuotes;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.frame.PageLink;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.page.search.GraphNarrowing;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.question.QuestionKind;
import fr.retours.api.relation.ConnectionHandler;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.WindowReader;
import fr.retours.api.wording.FrenchDays;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.EntityId;
import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
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

    private record Asked(Set<EntityId> ids, RelationAsk ask, PageWindow window, FilteredAddress address) {}

    private Asked asked(QueryParameters given) {
        Set<EntityId> ids = given.ids("id", EntityId::of, QueryParameters.ENTITY, ConnectionHandler.least(given));
        RelationAsk ask = views.filters().readWithRollUp(given);
        return new Asked(ids, ask, WindowReader.read(given), new FilteredAddress(PATH, given.understood()));
    }

    private TiePage page(Asked asked) {
        List<EntityRef> who = asked.ids().stream().map(views::named).toList();
        var events = views.relations().common(asked.ids(), asked.ask().filter(), asked.window());
        return new TiePage(
                who,
                views.listed(asked.address(), asked.ask().filter(), events.leftOut()),
                asked.address()
                        .with("format", "csv")
                        .at(RouteRegistry.API + ConnectionHandler.COMMON, KNOWN)
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
            GraphNarrowing narrowing,
            String file,
            Page<SharedEvent> events,
            List<String> warnings,
            Pager pager,
            ProofQuotes quotes) {
        private static final List<String> KNOWN = RelationFilters.beside("id", "roll_up");

        /** Returns where all that joins them is, whatever the filter; of one alone, all about these themes. */
        public String path() {
            var all =
                    new FilteredAddress(TiePageHandler.PATH, narrowing.address().parameters());
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
            Stream<String> others = narrowing.chips().stream().map(PageLink::label);
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
                    from == null ? Wording.text("filter.start") : FrenchDays.of(from),
                    to == null ? Wording.text("filter.end") : FrenchDays.of(to)));
        }

        /** Returns their names in a line. */
        public String names() {
            return who.stream().map(EntityRef::name).collect(Collectors.joining(" · "));
        }
    }
}
