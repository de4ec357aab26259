package fr.retours.api.page.entity;

import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.fact.FactSources;
import fr.retours.api.fact.Quoting;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.request.Filters;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.UnknownIdException;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.model.port.Window;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion.Partners;
import fr.retours.model.relation.RelationQuestion.Spokespeople;
import fr.retours.model.relation.RelationQuestion.ThemeBodies;
import fr.retours.model.relation.RelationQuestion.ThemePeople;
import fr.retours.model.relation.RelationView;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;

/** Serves the pages of bodies and themes. All their lists pass the filter that the address tells, as in the API. */
public final class BodyPageHandler {
    private static final RelationView MOST_EVENTS = new RelationView(RelationOrder.COUNT, 1, 3);
    private static final RelationView CLOSEST = new RelationView(RelationOrder.WEIGHT, 1, 3);
    private static final Window MOST = new Window(Window.MAX_LIMIT, 0);

    private final ParticipationGraph graph;
    private final RelationGraph relations;
    private final TerritoryCodes codes;
    private final Quoting quoting;
    private final RelationFilters filters;
    private final PageSender pages;

    /** Makes the pages from {@code facts}, narrowed by {@code filters}. */
    public BodyPageHandler(FactSources facts, RelationFilters filters, PageSender pages) {
        this.graph = facts.graph();
        this.relations = facts.relations();
        this.codes = facts.codes();
        this.quoting = facts.quoting();
        this.filters = filters;
        this.pages = pages;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        routes.get("/collectivites/{id}", ctx -> body(ctx, PathIds.collectivite(ctx, codes)));
        routes.get("/organisations/{id}", ctx -> body(ctx, PathIds.read(ctx, OrganisationId::new)));
        routes.get("/themes/{id}", this::theme);
    }

    private void body(Context ctx, BodyId id) {
        AskedFacts asked = AskedFacts.read(ctx, filters::readWithRollUp);
        pages.send(ctx, Source.GRAPH, "body", () -> {
            var body = graph.body(id, asked.filter().minConfidence())
                    .orElseThrow(() -> new UnknownIdException(id.value()));
            var events = graph.eventsOf(id, asked.ask().withCited(), asked.window());
            var speakers = relations.relations(new Spokespeople(id), asked.filter(), MOST_EVENTS, MOST);
            var partners = relations.relations(new Partners(id, Set.of()), asked.filter(), CLOSEST, MOST);
            var citing = graph.recapsCiting(id, asked.filter().minConfidence(), FactPageHandler.CITING);
            return new BodyPage(
                    body,
                    CodeCard.of(body.body(), codes, graph),
                    events.items(),
                    speakers,
                    partners,
                    citing,
                    RollUp.of(body.body(), pages.address(ctx), asked.filter().rollUp()),
                    asked.ask().narrowing(),
                    asked.certainty(List.of(events, speakers, partners, citing)),
                    asked.files(path(id)),
                    FactPageHandler.pager(ctx, asked.window(), events.total()),
                    quoting.quotes());
        });
    }

    private static String path(BodyId id) {
        return (id instanceof OrganisationId ? "/organisations/" : "/collectivites/") + id;
    }

    private void theme(Context ctx) {
        Theme theme = PathIds.read(ctx, id -> Slugged.of(Theme.class, Filters.bareTheme(id)));
        AskedFacts asked = AskedFacts.read(ctx, filters::read);
        var people = new ThemePeople(theme);
        var bodies = new ThemeBodies(theme);
        pages.send(ctx, Source.GRAPH, "theme", () -> {
            var events = graph.eventsOf(theme, asked.ask().withCited(), asked.window());
            var met = relations.relations(people, asked.filter(), MOST_EVENTS, MOST);
            var involved = relations.relations(bodies, asked.filter(), MOST_EVENTS, MOST);
            return new ThemePage(
                    theme,
                    events.items(),
                    events.total(),
                    met,
                    involved,
                    ThemeYear.of(relations.series(people, asked.filter()), relations.series(bodies, asked.filter())),
                    asked.ask().narrowing(),
                    asked.certainty(List.of(events, met, involved)),
                    asked.files("/themes/" + theme.slug()),
                    FactPageHandler.pager(ctx, asked.window(), events.total()),
                    quoting.quotes());
        });
    }
}
