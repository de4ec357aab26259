package fr.retours.api.page;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.DatasetVersions;
import fr.retours.api.answer.Routes;
import fr.retours.api.fact.Quoting;
import fr.retours.api.problem.Problem;
import fr.retours.api.problem.ProblemView;
import fr.retours.api.request.Filters;
import fr.retours.api.request.RelationFilters;
import fr.retours.model.ParticipationGraph;
import fr.retours.model.relation.RelationGraph;
import fr.retours.text.RecapSearch;
import io.javalin.http.Context;
import java.util.Map;

/** All pages. */
public final class PageRoutes implements ProblemView {
    private final ParticipationGraph graph;
    private final RelationGraph relations;
    private final RecapSearch search;
    private final Quoting quoting;
    private final Filters filters;
    private final Templates templates;
    private final SiteConfig site;

    /** Makes the pages from both stores. */
    public PageRoutes(
            ParticipationGraph graph,
            RelationGraph relations,
            RecapSearch search,
            Quoting quoting,
            Filters filters,
            Templates templates,
            SiteConfig site) {
        this.graph = graph;
        this.relations = relations;
        this.search = search;
        this.quoting = quoting;
        this.filters = filters;
        this.templates = templates;
        this.site = site;
    }

    /** Adds the routes. */
    public void register(Routes routes, Answers answers) {
        var pages = new PageSender(answers, new DatasetVersions(graph, search), templates, site);
        var asking = new RelationFilters(filters);
        new SearchPageHandler(graph, search, filters, pages).register(routes);
        new RecapPageHandler(graph, search, quoting, pages).register(routes);
        new FactPageHandler(graph, relations, quoting, asking, pages).register(routes);
        new BodyPageHandler(graph, relations, quoting, asking, pages).register(routes);
        new AboutPageHandler(search, pages, site).register(routes);
        PathRedirects.register(routes);
    }

    @Override
    public void show(Context ctx, Problem problem) {
        var at = PageAddress.of(ctx, site);
        ctx.contentType("text/html; charset=utf-8")
                .result(templates.render("problem", Map.of("page", ProblemPage.of(problem, at), "at", at)));
    }
}
