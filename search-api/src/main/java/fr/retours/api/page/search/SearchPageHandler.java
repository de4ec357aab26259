package fr.retours.api.page.search;

import fr.retours.api.answer.AnswerSource;
import fr.retours.api.answer.PagePaths;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.asked.QuestionReader;
import fr.retours.api.page.frame.PageLink;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.query.CountedSearch;
import fr.retours.api.request.FilterReader;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.search.Named;
import fr.retours.api.search.SearchHandler;
import fr.retours.api.wording.FrenchLabels;
import fr.retours.api.wording.Wording;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.GraphFailedException;
import fr.retours.model.port.GraphRefusedException;
import fr.retours.model.port.GraphUnavailableException;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import fr.retours.text.Facet;
import fr.retours.text.FacetCount;
import fr.retours.text.FacetRequest;
import fr.retours.text.Hit;
import fr.retours.text.SearchRequest;
import fr.retours.text.SearchResult;
import fr.retours.text.SortOrder;
import fr.retours.text.Suggestion;
import io.javalin.http.Context;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Serves {@code /}: the way in, and the search page, which needs the index alone. */
public record SearchPageHandler(
        ParticipationGraph graph,
        CountedSearch counted,
        QuestionReader questions,
        FilterReader filters,
        PageSender pages) {
    private static final PageWindow MOST_VALUES = new PageWindow(30, 0);
    private static final PageWindow FIRST = new PageWindow(1, 0);
    private static final SearchRequest LATEST =
            new SearchRequest("", EventFilter.NONE, SortOrder.LATEST_FIRST, new PageWindow(6, 0));

    /** Adds the routes. */
    public void register(RouteRegistry routes) {
        routes.get("/", this::answer);
    }

    private void answer(Context ctx) {
        Asked asked = QueryParameters.readPage(ctx, this::asked);
        if (asked.isNothing()) {
            home(ctx);
        } else {
            pages.send(ctx, AnswerSource.INDEX, "search", () -> page(ctx, asked));
        }
    }

    /** While the graph does not answer, nobody knows how many events there are; the rest is known. */
    private void home(Context ctx) {
        try {
            pages.send(
                    ctx,
                    AnswerSource.GRAPH,
                    "home",
                    () -> home(OptionalLong.of(
                            graph.events(EventFilter.NONE, FIRST).total())));
        } catch (GraphUnavailableException | GraphRefusedException | GraphFailedException e) {
            pages.sendOnce(ctx, "home", () -> home(OptionalLong.empty()));
        }
    }

    private HomePage home(OptionalLong events) {
        return HomePage.of(counted.uncounted().search(LATEST), CorpusFigures.of(counted.uncounted(), events));
    }

    private SearchPage page(Context ctx, Asked asked) {
        SearchRequest request = asked.request();
        List<Suggestion> named =
                request.window().offset() == 0 ? Named.by(counted.uncounted(), request.query()) : List.<Suggestion>of();
        Optional<PageLink> answer = request.window().offset() == 0 ? questions.read(request.query()) : Optional.empty();
        return SearchPage.of(request, counted.search(ctx, request), answer.orElse(null), named, inside(asked));
    }

    /**
     * What the page is to show.
     *
     * @param facet the facet whose values are searched; empty when none is
     * @param typed what they are searched for
     */
    private record Asked(SearchRequest request, Optional<Facet> facet, String typed) {
        /** Tells whether all recaps are asked for, from the first one: the page then welcomes. */
        boolean isNothing() {
            return request.query().isBlank()
                    && request.filter().equals(EventFilter.NONE)
                    && request.sort() == SortOrder.RELEVANCE
                    && request.window().offset() == 0
                    && facet.isEmpty();
        }
    }

    private Asked asked(QueryParameters parameters) {
        return new Asked(
                SearchHandler.request(parameters, filters),
                parameters.value("facet").flatMap(name -> Slugged.find(Facet.class, name)),
                parameters.text("values", SearchRequest.MAX_QUERY));
    }

    private @Nullable FacetSearch inside(Asked asked) {
        if (asked.facet().isEmpty() || asked.typed().isBlank()) {
            return null;
        }
        var facet = asked.facet().get();
        var request = asked.request();
        var values = counted.uncounted()
                .facetValues(new FacetRequest(facet, asked.typed(), request.query(), request.filter(), MOST_VALUES));
        return new FacetSearch(facet, asked.typed(), values.items());
    }

    /**
     * The way in.
     *
     * @param latest recaps of the latest events
     * @param themes those that recaps are about, by name
     * @param examples questions to begin with, each about what the recaps name most
     * @param figures what is in here
     */
    public record HomePage(List<Hit> latest, List<Topic> themes, List<Example> examples, CorpusFigures figures) {
        /**
         * A question that the data at hand answers.
         *
         * @param question in French
         * @param more a French sentence on what the page shows
         */
        public record Example(String question, String more, String href) {
            private static Stream<Example> of(SearchResult everything, Facet facet, Function<FacetCount, String> href) {
                return everything.facets().getOrDefault(facet, List.<FacetCount>of()).stream()
                        .max(Comparator.comparingInt(FacetCount::count)
                                .thenComparing(FacetCount::label, Comparator.reverseOrder()))
                        .stream()
                        .map(count -> new Example(
                                Wording.text("example." + facet.slug(), FrenchLabels.of(facet, count)),
                                Wording.text("example." + facet.slug() + ".more"),
                                href.apply(count)));
            }
        }

        /** A theme with the number of recaps about it. */
        public record Topic(String label, String href, int recaps) {}

        /** Makes the page from a search for everything. */
        static HomePage of(SearchResult everything, CorpusFigures figures) {
            List<Topic> themes = everything.facets().getOrDefault(Facet.THEME, List.<FacetCount>of()).stream()
                    .map(count -> new Topic(
                            FrenchLabels.of(Facet.THEME, count),
                            PagePaths.theme(Theme.PREFIX + count.value()),
                            count.count()))
                    .sorted(Comparator.comparing(Topic::label, Collator.getInstance(Locale.FRENCH)))
                    .toList();
            List<Example> examples = Stream.of(
                            Example.of(everything, Facet.PERSON, one -> PagePaths.person(one.value())),
                            Example.of(everything, Facet.COLLECTIVITE, one -> PagePaths.network(one.value())),
                            Example.of(everything, Facet.THEME, one -> PagePaths.theme(Theme.PREFIX + one.value())))
                    .flatMap(one -> one)
                    .toList();
            return new HomePage(everything.hits(), themes, examples, figures);
        }

        /** Tells whether there is nothing to read yet. */
        public boolean isEmpty() {
            return latest.isEmpty();
        }
    }
}
