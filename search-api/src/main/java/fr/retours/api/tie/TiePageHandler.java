package fr.retours.api.tie;

import fr.retours.api.answer.Routes;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.relation.ConnectionHandler;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.Windows;
import fr.retours.model.id.EntityId;
import fr.retours.model.port.Window;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.view.EntityRef;
import java.util.List;
import java.util.Set;

/**
 * Serves {@code /liens}, the events at which all of some people and bodies stood, or one of them with a theme: where lines of drawings
 * and cells of tables lead.
 */
public final class TiePageHandler {
    /** Where the page is. */
    public static final String PATH = "/liens";

    private static final String EXAMPLE = "person:patricia-andriot, commune:63113, org:rtes";

    private static final List<String> KNOWN = RelationFilters.beside("id", "roll_up", "format");

    private final PageViews views;
    private final RelationGraph graph;

    /** Shows what {@code views} read. */
    public TiePageHandler(PageViews views) {
        this.views = views;
        this.graph = views.facts().relations();
    }

    /** Adds the page. */
    public void register() {
        views.add(PATH, "tie", this::asked, this::page);
    }

    private record Asked(Set<EntityId> ids, RelationAsk ask, Window window, Address address) {}

    private Asked asked(Parameters given) {
        Set<EntityId> ids = given.ids("id", EntityId::of, EXAMPLE, ConnectionHandler.least(given));
        RelationAsk ask = views.filters().readWithRollUp(given);
        return new Asked(ids, ask, Windows.read(given), new Address(PATH, given.understood()));
    }

    private TiePage page(Asked asked) {
        List<EntityRef> who = asked.ids().stream().map(views::named).toList();
        var events = graph.common(asked.ids(), asked.ask().filter(), asked.window());
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
                views.facts().quoting().quotes());
    }
}
