package fr.retours.api.search;

import fr.retours.model.fact.Recap;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.Page;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.text.FacetCount;
import fr.retours.text.FacetRequest;
import fr.retours.text.FoundRecaps;
import fr.retours.text.IndexedRecap;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SearchResult;
import fr.retours.text.Snippet;
import fr.retours.text.Suggestion;
import fr.retours.text.SuggestionKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An index that also finds an authority by the codes of those of which it has taken the place. */
public final class FormerCodeSearch implements RecapSearch {
    private final RecapSearch search;
    private final TerritoryCodes codes;

    /** Asks {@code search} for what codes stand for today. */
    public FormerCodeSearch(RecapSearch search, TerritoryCodes codes) {
        this.search = search;
        this.codes = codes;
    }

    @Override
    public List<Suggestion> suggest(String typed, Set<SuggestionKind> kinds, int limit) {
        return search.suggest(today(typed), kinds, limit);
    }

    /** Returns the id of today for a code that is no more; anything else as it is, for the index knows the codes of today. */
    private String today(String typed) {
        String written = typed.strip();
        return codes.find(written)
                .map(CollectiviteId::value)
                .filter(id -> !id.endsWith(written.substring(written.indexOf(':') + 1)))
                .orElse(typed);
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return search.search(request);
    }

    @Override
    public FoundRecaps found(SearchRequest request) {
        return search.found(request);
    }

    @Override
    public Page<FacetCount> facetValues(FacetRequest request) {
        return search.facetValues(request);
    }

    @Override
    public Optional<IndexedRecap> recap(RecapId id) {
        return search.recap(id);
    }

    @Override
    public Optional<Recap> text(RecapId id) {
        return search.text(id);
    }

    @Override
    public List<Snippet> passages(RecapId id, String query) {
        return search.passages(id, query);
    }

    @Override
    public int size() {
        return search.size();
    }

    @Override
    public Optional<String> datasetVersion() {
        return search.datasetVersion();
    }

    @Override
    public String searchState() {
        return search.searchState();
    }

    @Override
    public String stems() {
        return search.stems();
    }

    @Override
    public void close() {
        search.close();
    }
}
