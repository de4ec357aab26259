package fr.retours.api.tie;

import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.fact.FactSources;
import fr.retours.api.fact.Quoting;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.page.search.Narrowing;
import fr.retours.api.page.search.YearChoice;
import fr.retours.api.relation.ConnectionHandler;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.request.Windows;
import fr.retours.model.id.EntityId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.EventGrouping;
import fr.retours.model.port.Window;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.view.EntityRef;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Serves {@code /liens}, the events at which all of some people and bodies stood, or one of them with a theme: where lines of drawings
 * and cells of tables lead.
 */
public final class TiePageHandler {
    /** Where the page is. */
    public static final String PATH = "/liens";

    private static final String EXAMPLE = "person:patricia-andriot, commune:63113, org:rtes";

    private static final List<String> KNOWN = Stream.concat(
                    Stream.of("id", "roll_up", "format"), RelationFilters.PARAMETERS.stream())
            .toList();

    private final FactSources facts;
    private final RelationGraph graph;
    private final Quoting quoting;
    private final RelationFilters filters;
    private final PageSender pages;

    /** Shows what {@code facts} tell. */
    public TiePageHandler(FactSources facts, RelationFilters filters, PageSender pages) {
        this.facts = facts;
        this.graph = facts.relations();
        this.quoting = facts.quoting();
        this.filters = filters;
        this.pages = pages;
    }

    /** Adds the route. */
    public void register(Routes routes) {
        routes.get(PATH, this::show);
    }

    private void show(Context ctx) {
        Asked asked = Parameters.readPage(ctx, this::asked);
        pages.send(ctx, Source.GRAPH, "tie", () -> page(asked));
    }

    private record Asked(Set<EntityId> ids, RelationAsk ask, Window window, Address address) {}

    private Asked asked(Parameters given) {
        Set<EntityId> ids = given.ids("id", EntityId::of, EXAMPLE, ConnectionHandler.least(given));
        RelationAsk ask = filters.readWithRollUp(given);
        return new Asked(ids, ask, Windows.read(given), new Address(PATH, given.understood()));
    }

    private TiePage page(Asked asked) {
        List<EntityRef> who = asked.ids().stream().map(this::named).toList();
        var events = graph.common(asked.ids(), asked.ask().filter(), asked.window());
        var pager = Pager.of(
                asked.window(),
                events.total(),
                offset ->
                        asked.address().with("offset", Integer.toString(offset)).toString());
        var counts = facts.graph().eventsByYear(EventFilter.NONE, EventGrouping.KIND);
        var years = YearChoice.of(counts, asked.ask().filter().events());
        return new TiePage(
                who,
                Narrowing.of(
                        CertaintyChoice.ofListed(
                                asked.address(), asked.ask().filter().minConfidence(), events.leftOut()),
                        years,
                        graph::label),
                asked.address()
                        .with("format", "csv")
                        .at(Routes.API + ConnectionHandler.COMMON, KNOWN)
                        .toString(),
                events,
                asked.ask().warnings(events.total() == 0),
                pager,
                quoting.quotes());
    }

    private EntityRef named(EntityId id) {
        return new EntityRef(id, graph.label(id).orElseThrow(() -> new UnknownIdException(id.value())));
    }
}
