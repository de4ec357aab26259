package fr.retours.api.search;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.FacetValue;
import fr.retours.api.answer.Notes;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.answer.Stretch;
import fr.retours.api.export.FileSender;
import fr.retours.api.request.Filters;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.Windows;
import fr.retours.api.suggest.SuggestionResponse;
import fr.retours.api.wording.Labels;
import fr.retours.text.Facet;
import fr.retours.text.FacetCount;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SearchResult;
import fr.retours.text.SortOrder;
import fr.retours.text.SuggestionKind;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Serves {@code /search}. */
public final class SearchHandler {
    private static final Stretch<HitResponse> NO_RECAPS =
            new Stretch<>(List.of(), 0, facets(Map.of()), new Notes(List.of(), null, List.of(), null, null, null));

    private static final String FORMAT = "format";

    private final RecapSearch search;
    private final Answers answers;
    private final FileSender files;
    private final Filters filters;

    /** Searches in {@code search}; all that is found is sent by {@code files}. */
    public SearchHandler(RecapSearch search, Answers answers, FileSender files, Filters filters) {
        this.search = search;
        this.answers = answers;
        this.files = files;
        this.filters = filters;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        routes.resource(
                "/search",
                this::search,
                ctx -> Parameters.isGiven(ctx, FORMAT, SearchFormat.CSV.slug()),
                new FoundFileHandler(search, files, filters)::send);
    }

    /** Reads a search from its parameters. */
    public static SearchRequest request(Parameters parameters, Filters filters) {
        String query = parameters.text("q", SearchRequest.MAX_QUERY);
        var filter = filters.read(parameters);
        var sort = parameters.choice("sort", SortOrder.class, SortOrder.RELEVANCE);
        boolean explain = parameters.flag("explain");
        return new SearchRequest(query, filter, sort, Windows.read(parameters), explain);
    }

    private void search(Context ctx) {
        Asked asked = Parameters.read(ctx, parameters -> {
            var read = new Asked(request(parameters, filters), types(parameters));
            readFormat(parameters, SearchFormat.JSON, List.of("separator"));
            return read;
        });
        answers.list(ctx, Source.INDEX, asked.request().window(), () -> {
            var recaps = asked.types().contains(SearchType.RECAP) ? recaps(asked.request()) : NO_RECAPS;
            return recaps.beside(others(asked));
        });
    }

    /** Reads the format, and refuses what is for another one. */
    static void readFormat(Parameters parameters, SearchFormat format, List<String> others) {
        parameters.choice(FORMAT, SearchFormat.class, format);
        parameters.refuseBeside(FORMAT + '=' + format.slug(), others);
    }

    /** What one call asks for. */
    private record Asked(SearchRequest request, Set<SearchType> types) {}

    private static Set<SearchType> types(Parameters parameters) {
        return parameters.list("types", SearchType.class, Set.of(SearchType.RECAP));
    }

    private Stretch<HitResponse> recaps(SearchRequest request) {
        SearchResult found = search.search(request);
        List<HitResponse> hits = found.hits().stream()
                .map(hit -> HitResponse.of(hit, request.explain()))
                .toList();
        return new Stretch<>(hits, found.total(), facets(found.facets()), Remarking.notes(found));
    }

    /** Returns null when only recaps are asked for. */
    private @Nullable Map<String, List<SuggestionResponse>> others(Asked asked) {
        Set<SuggestionKind> kinds = asked.types().stream()
                .filter(type -> type != SearchType.RECAP)
                .map(SearchType::kind)
                .collect(Collectors.toSet());
        return kinds.isEmpty()
                ? null
                : SuggestionResponse.byKind(Named.by(search, asked.request().query(), kinds), kinds);
    }

    private static Map<String, List<FacetValue>> facets(Map<Facet, List<FacetCount>> found) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            if (facet.isYears() && !found.containsKey(facet)) {
                continue;
            }
            List<FacetCount> counts = found.getOrDefault(facet, List.of());
            facets.put(
                    facet.slug(), counts.stream().map(one -> value(facet, one)).toList());
        }
        return facets;
    }

    /** Puts a value of a facet on the wire. */
    static FacetValue value(Facet facet, FacetCount count) {
        return new FacetValue(
                count.value(), Labels.of(facet, count), count.count(), count.selected(), count.excluded());
    }
}
