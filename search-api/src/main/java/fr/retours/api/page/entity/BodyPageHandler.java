package fr.retours.api.page.entity;

import fr.retours.api.page.view.PageViews;
import fr.retours.api.request.Filters;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.RelationAsk;
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

    private final PageViews views;
    private final ParticipationGraph graph;
    private final RelationGraph relations;
    private final TerritoryCodes codes;

    /** Shows what {@code views} read. */
    public BodyPageHandler(PageViews views) {
        this.views = views;
        this.graph = views.facts().graph();
        this.relations = views.facts().relations();
        this.codes = views.facts().codes();
    }

    /** Adds the pages. */
    public void register() {
        RelationFilters filters = views.filters();
        views.add(
                "/collectivites/{id}",
                "body",
                (ctx, given) -> asked(PathIds.collectivite(ctx, codes), filters.readWithRollUp(given), given, ctx),
                this::body);
        views.add(
                "/organisations/{id}",
                "body",
                (ctx, given) ->
                        asked(PathIds.read(ctx, OrganisationId::new), filters.readWithRollUp(given), given, ctx),
                this::body);
        views.add(
                "/themes/{id}",
                "theme",
                (ctx, given) -> asked(
                        PathIds.read(ctx, id -> Slugged.of(Theme.class, Filters.bareTheme(id))),
                        filters.read(given),
                        given,
                        ctx),
                this::theme);
    }

    private <I> AskedFacts<I> asked(I about, RelationAsk ask, Parameters given, Context ctx) {
        return AskedFacts.read(about, ask, given, views.pages().address(ctx));
    }

    private BodyPage body(AskedFacts<? extends BodyId> asked) {
        BodyId id = asked.about();
        var body = graph.body(id, asked.filter().minConfidence()).orElseThrow(() -> new UnknownIdException(id.value()));
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
                RollUp.of(body.body(), asked.at(), asked.filter().rollUp()),
                asked.ask().narrowing(),
                asked.certainty(List.of(events, speakers, partners, citing)),
                asked.files((id instanceof OrganisationId ? "/organisations/" : "/collectivites/") + id),
                asked.pager(events.total()),
                views.facts().quoting().quotes());
    }

    private ThemePage theme(AskedFacts<Theme> asked) {
        Theme theme = asked.about();
        var people = new ThemePeople(theme);
        var bodies = new ThemeBodies(theme);
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
                asked.pager(events.total()),
                views.facts().quoting().quotes());
    }
}
