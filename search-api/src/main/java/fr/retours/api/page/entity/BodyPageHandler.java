package fr.retours.api.page.entity;

import fr.retours.api.fact.ProofQuotes;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.UnknownIdException;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion.Partners;
import fr.retours.model.relation.RelationQuestion.Spokespeople;
import fr.retours.model.relation.RelationQuestion.ThemeBodies;
import fr.retours.model.relation.RelationQuestion.ThemePeople;
import fr.retours.model.relation.RelationView;
import fr.retours.model.relation.YearCount;
import fr.retours.model.term.Theme;
import fr.retours.model.view.ThemeEvent;
import io.javalin.http.Context;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Serves the pages of bodies and themes. All their lists pass the filter that the address tells, as in the API. */
public record BodyPageHandler(PageViews views) {
    private static final RelationView MOST_EVENTS = new RelationView(RelationOrder.COUNT, 1, 3);
    private static final RelationView CLOSEST = new RelationView(RelationOrder.WEIGHT, 1, 3);
    private static final PageWindow MOST = new PageWindow(PageWindow.MAX_LIMIT, 0);

    /** Adds the pages. */
    public void register() {
        RelationFilters filters = views.filters();
        views.add(
                "/collectivites/{id}",
                "body",
                (ctx, given) -> asked(
                        PathIds.read(ctx, PathIds.collectivite(views.facts().codes())),
                        filters.readWithRollUp(given),
                        given,
                        ctx),
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
                (ctx, given) -> asked(PathIds.read(ctx, PathIds::theme), filters.read(given), given, ctx),
                this::theme);
    }

    private <I> AskedFacts<I> asked(I about, RelationAsk ask, QueryParameters given, Context ctx) {
        return AskedFacts.read(about, ask, given, views.pages().address(ctx));
    }

    private BodyPage body(AskedFacts<? extends BodyId> asked) {
        BodyId id = asked.about();
        var body = views.graph()
                .body(id, asked.filter().minConfidence())
                .orElseThrow(() -> new UnknownIdException(id.value()));
        var events = views.graph().eventsOf(id, asked.ask().withCited(), asked.window());
        var speakers = views.relations().relations(new Spokespeople(id), asked.filter(), MOST_EVENTS, MOST);
        var partners = views.relations().relations(new Partners(id, Set.of()), asked.filter(), CLOSEST, MOST);
        var citing = views.graph().recapsCiting(id, asked.filter().minConfidence(), FactPageHandler.CITING);
        return new BodyPage(
                body,
                CodeCard.of(body.body(), views.facts().codes(), views.graph()),
                events.items(),
                speakers,
                partners,
                citing,
                RollUp.of(body.body(), asked.at(), asked.filter().rollUp()),
                asked.ask().narrowing(),
                asked.certainty(List.of(events, speakers, partners, citing)),
                asked.files((id instanceof OrganisationId ? "/organisations/" : "/collectivites/") + id),
                asked.pager(events.total()),
                views.quotes());
    }

    private ThemePage theme(AskedFacts<Theme> asked) {
        Theme theme = asked.about();
        var people = new ThemePeople(theme);
        var bodies = new ThemeBodies(theme);
        var events = views.graph().eventsOf(theme, asked.ask().withCited(), asked.window());
        var met = views.relations().relations(people, asked.filter(), MOST_EVENTS, MOST);
        var involved = views.relations().relations(bodies, asked.filter(), MOST_EVENTS, MOST);
        return new ThemePage(
                theme,
                events.items(),
                events.total(),
                met,
                involved,
                ThemeYear.of(
                        views.relations().series(people, asked.filter()),
                        views.relations().series(bodies, asked.filter())),
                asked.ask().narrowing(),
                asked.certainty(List.of(events, met, involved)),
                asked.files("/themes/" + theme.slug()),
                asked.pager(events.total()),
                views.quotes());
    }

    /**
     * The page of a theme.
     *
     * @param events one stretch of them, latest first
     * @param total how many there are in all
     * @param people who took part in them, most often first
     * @param bodies which bodies took part in them, most often first
     * @param years how many of both, year by year, earliest first
     * @param narrowing by what the lists are narrowed; empty when they are whole
     * @param certainty how sure facts must be that the lists hold
     * @param files the same lists whole
     */
    public record ThemePage(
            Theme theme,
            List<ThemeEvent> events,
            long total,
            Page<Relation> people,
            Page<Relation> bodies,
            List<ThemeYear> years,
            List<String> narrowing,
            CertaintyChoice certainty,
            ListFiles files,
            Pager pager,
            ProofQuotes quotes) {
        /** Returns the largest number of people or bodies of one year, at least 1. */
        public long most() {
            return years.stream()
                    .mapToLong(one -> Math.max(one.people(), one.bodies()))
                    .max()
                    .orElse(1);
        }
    }

    /**
     * A theme in one year.
     *
     * @param year null for events without a date
     * @param people how many different people took part
     * @param bodies how many different bodies took part
     */
    public record ThemeYear(@Nullable Year year, long people, long bodies) {
        /** Puts two counts side by side, earliest year first, events without a date last. */
        static List<ThemeYear> of(List<YearCount> people, List<YearCount> bodies) {
            Map<Integer, long[]> counts = new TreeMap<>();
            people.forEach(one -> counts.computeIfAbsent(key(one), any -> new long[2])[0] = one.relations());
            bodies.forEach(one -> counts.computeIfAbsent(key(one), any -> new long[2])[1] = one.relations());
            List<ThemeYear> years = new ArrayList<>();
            counts.forEach((year, both) ->
                    years.add(new ThemeYear(year == Integer.MAX_VALUE ? null : Year.of(year), both[0], both[1])));
            return years;
        }

        private static int key(YearCount one) {
            return one.year() == null ? Integer.MAX_VALUE : one.year().getValue();
        }
    }
}
