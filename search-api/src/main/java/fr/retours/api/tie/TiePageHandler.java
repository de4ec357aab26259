package fr.retours.api.tie;

import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.fact.Quoting;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.request.Windows;
import fr.retours.model.id.EntityId;
import fr.retours.model.port.Window;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.view.EntityRef;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;

/** Serves {@code /liens}, the events at which all of some people and bodies stood: where lines of drawings lead. */
public final class TiePageHandler {
    /** Where the page is. */
    public static final String PATH = "/liens";

    private static final String EXAMPLE = "person:patricia-andriot, commune:63113, org:rtes";

    private final RelationGraph graph;
    private final Quoting quoting;
    private final RelationFilters filters;
    private final PageSender pages;

    /** Reads from the graph, and quotes with {@code quoting}. */
    public TiePageHandler(RelationGraph graph, Quoting quoting, RelationFilters filters, PageSender pages) {
        this.graph = graph;
        this.quoting = quoting;
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
        Set<EntityId> ids = given.ids("id", EntityId::of, EXAMPLE, 2);
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
        return new TiePage(who, events, asked.ask().warnings(events.total() == 0), pager, quoting.quotes());
    }

    private EntityRef named(EntityId id) {
        return new EntityRef(id, graph.label(id).orElseThrow(() -> new UnknownIdException(id.value())));
    }
}
