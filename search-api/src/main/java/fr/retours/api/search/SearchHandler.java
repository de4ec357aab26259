package fr.retours.api.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.retours.api.answer.DataChangedException;
import fr.retours.api.answer.FacetValue;
import fr.retours.api.answer.FoundStretch;
import fr.retours.api.answer.Notes;
import fr.retours.api.contract.AnswerShape.Envelope;
import fr.retours.api.export.ExportFormat;
import fr.retours.api.fact.EventResponse;
import fr.retours.api.request.FilterReader;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.WindowReader;
import fr.retours.api.suggest.SuggestionResponse;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.api.wording.FrenchLabels;
import fr.retours.model.fact.Narration;
import fr.retours.model.id.RecapId;
import fr.retours.text.Facet;
import fr.retours.text.FacetCount;
import fr.retours.text.FacetRequest;
import fr.retours.text.Hit;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SearchResult;
import fr.retours.text.Snippet;
import fr.retours.text.SortOrder;
import fr.retours.text.Span;
import fr.retours.text.SuggestionKind;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Serves {@code /search}. */
public record SearchHandler(RecapSearch search, FilterReader filters) {
    private static final FoundStretch<HitResponse> NO_RECAPS =
            new FoundStretch<>(List.of(), 0, facets(Map.of()), new Notes(List.of(), null, List.of(), null, null, null));

    /** What one search can look for, in the order it is answered: recaps by all they say, others by name. */
    private static final List<SuggestionKind> TYPES = List.of(
            SuggestionKind.RECAP,
            SuggestionKind.PERSON,
            SuggestionKind.COLLECTIVITE,
            SuggestionKind.ORGANISATION,
            SuggestionKind.THEME);

    /** Adds the views. */
    public void register(ApiViews views) {
        views.add(ApiView.indexed(
                        "/search",
                        HitResponse.class,
                        Envelope.FOUND,
                        given -> new Asked(request(given, filters), types(given)),
                        asked -> asked.request().window(),
                        this::found)
                .files(
                        asked -> "recaps",
                        List.of(ExportFormat.CSV),
                        (order, out) -> {
                            try (var found = search.found(order.asked().request())) {
                                DataChangedException.check(order.version(), found);
                                FoundTable.write(found, order.separator(), out);
                            }
                        },
                        "limit",
                        "offset",
                        "explain",
                        "types"));
        views.add(ApiView.indexed(
                "/facets/{name}/values",
                FacetValue.class,
                Envelope.LIST,
                this::values,
                FacetRequest::window,
                this::values));
    }

    /** The value is looked for by {@code q}, so the search under which it is counted is {@code search} here. */
    private FacetRequest values(QueryParameters parameters) {
        return new FacetRequest(
                parameters.path("name", Facet.class),
                parameters.text("q", SearchRequest.MAX_QUERY),
                parameters.text("search", SearchRequest.MAX_QUERY),
                filters.read(parameters),
                WindowReader.read(parameters));
    }

    /** Reads a search from its parameters. */
    public static SearchRequest request(QueryParameters parameters, FilterReader filters) {
        String query = parameters.text("q", SearchRequest.MAX_QUERY);
        var filter = filters.read(parameters);
        var sort = parameters.choice("sort", SortOrder.class, SortOrder.RELEVANCE);
        boolean explain = parameters.flag("explain");
        return new SearchRequest(query, filter, sort, WindowReader.read(parameters), explain);
    }

    private FoundStretch<FacetValue> values(FacetRequest asked) {
        var found = search.facetValues(asked);
        List<FacetValue> values =
                found.items().stream().map(count -> value(asked.facet(), count)).toList();
        return new FoundStretch<>(values, found.total(), Map.of(), Notes.NONE);
    }

    private FoundStretch<HitResponse> found(Asked asked) {
        var recaps = asked.types().contains(SuggestionKind.RECAP) ? recaps(asked.request()) : NO_RECAPS;
        return recaps.beside(others(asked));
    }

    /** What one call asks for. */
    private record Asked(SearchRequest request, Set<SuggestionKind> types) {}

    private static Set<SuggestionKind> types(QueryParameters parameters) {
        return parameters.list("types", TYPES, Set.of(SuggestionKind.RECAP));
    }

    private FoundStretch<HitResponse> recaps(SearchRequest request) {
        SearchResult found = search.search(request);
        List<HitResponse> hits = found.hits().stream()
                .map(hit -> HitResponse.of(hit, request.explain()))
                .toList();
        return new FoundStretch<>(hits, found.total(), facets(found.facets()), RemarkWording.notes(found));
    }

    /** Returns null when only recaps are asked for. */
    private @Nullable Map<String, List<SuggestionResponse>> others(Asked asked) {
        Set<SuggestionKind> kinds = asked.types().stream()
                .filter(type -> type != SuggestionKind.RECAP)
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
    private static FacetValue value(Facet facet, FacetCount count) {
        return new FacetValue(
                count.value(), FrenchLabels.of(facet, count), count.count(), count.selected(), count.excluded());
    }

    /** A recap found, on the wire: see {@link Hit}. */
    record HitResponse(
            RecapId id,
            String title,
            @Nullable URI url,
            @Nullable LocalDate published,
            Narration narration,
            @Nullable EventResponse event,
            float score,
            List<Span> titleMatches,
            List<Snippet> snippets,
            int passages,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<String> explanation,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            RankingResponse ranking) {
        /**
         * Puts a hit on the wire.
         *
         * @param explained whether its reasons were asked for
         */
        static HitResponse of(Hit hit, boolean explained) {
            var recap = hit.recap();
            return new HitResponse(
                    recap.id(),
                    recap.title(),
                    recap.url(),
                    recap.published(),
                    hit.narration(),
                    hit.event()
                            .map(event -> EventResponse.of(event, recap.published()))
                            .orElse(null),
                    hit.score(),
                    hit.titleMatches(),
                    hit.snippets(),
                    hit.passages(),
                    explained ? RemarkWording.explanation(hit) : null,
                    explained ? RankingResponse.of(hit.ranks()) : null);
        }

        /** Where a recap stands by words and by meaning, on the wire: see {@link fr.retours.text.Hit.FusedRanks}. */
        @JsonInclude(JsonInclude.Include.NON_NULL)
        record RankingResponse(
                @Nullable WordRank words, @Nullable MeaningRank meaning) {
            record WordRank(int rank, float score) {}

            record MeaningRank(int rank, float similarity) {}

            /** Puts ranks on the wire; null where there is one ranking only. */
            static @Nullable RankingResponse of(Hit.@Nullable FusedRanks ranks) {
                if (ranks == null) {
                    return null;
                }
                var words = ranks.words();
                var meaning = ranks.meaning();
                return new RankingResponse(
                        words == null ? null : new WordRank(words.rank(), words.value()),
                        meaning == null ? null : new MeaningRank(meaning.rank(), meaning.value()));
            }
        }
    }
}
