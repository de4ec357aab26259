package fr.retours.text.search;

import fr.retours.model.fact.RecapFacts;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.PageWindow;
import fr.retours.text.Facts;
import fr.retours.text.FrenchDictionary;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SearchResult;
import fr.retours.text.SortOrder;
import fr.retours.text.settings.SearchSettings;
import fr.retours.text.store.MemoryIndex;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** An index in memory of the recaps a test is about. */
public final class SmallIndex implements AutoCloseable {
    private final Directory directory = new ByteBuffersDirectory();
    private final RecapSearch search;

    private SmallIndex(List<RecapFacts> recaps) {
        try (var index = MemoryIndex.writer(directory)) {
            recaps.forEach(one -> index.replace(one, "1"));
            index.commit(Optional.of("v1"));
        }
        search = LuceneRecapSearch.open(directory, SearchSettings.SHIPPED);
    }

    /** Makes the index of some recaps. */
    public static SmallIndex of(Facts... recaps) {
        return of(List.of(recaps));
    }

    /** Makes the index of some recaps. */
    public static SmallIndex of(List<Facts> recaps) {
        return ofFacts(recaps.stream().map(Facts::build).toList());
    }

    /** Makes the index of recaps whose facts are ready. */
    public static SmallIndex ofFacts(List<RecapFacts> recaps) {
        return new SmallIndex(recaps);
    }

    /** Makes the index of recaps that say nothing but these texts; the first has the id 0. */
    public static SmallIndex ofBodies(String... texts) {
        var recaps = new Facts[texts.length];
        for (int number = 0; number < texts.length; number++) {
            recaps[number] = Facts.of(String.valueOf(number)).body(texts[number]);
        }
        return of(recaps);
    }

    /** Opens a reader of the index in {@code directory}, which is closed with it. */
    public static RecapSearch reader(Directory directory) {
        return LuceneRecapSearch.open(directory, SearchSettings.SHIPPED);
    }

    /**
     * Opens a reader of the index in {@code directory}, which is closed with it.
     *
     * @param dictionary of words that are no mistakes
     */
    public static RecapSearch reader(Directory directory, FrenchDictionary dictionary) {
        return LuceneRecapSearch.open(directory, SearchSettings.SHIPPED.with(dictionary));
    }

    /** Opens a reader of the index in {@code directory}, which is closed with it, with settings of one's own. */
    public static RecapSearch reader(Directory directory, SearchSettings settings) {
        return LuceneRecapSearch.open(directory, settings);
    }

    /** Returns what searches it. */
    public RecapSearch search() {
        return search;
    }

    /** Searches without a filter; the first hundred recaps, best first. */
    public SearchResult result(String query) {
        return result(query, EventFilter.NONE);
    }

    /** Searches with a filter; the first hundred recaps, best first. */
    public SearchResult result(String query, EventFilter filter) {
        return result(search, query, filter);
    }

    private static SearchResult result(RecapSearch search, String query, EventFilter filter) {
        return search.search(new SearchRequest(query, filter, SortOrder.RELEVANCE, new PageWindow(100, 0)));
    }

    /** Returns the ids that {@code search} finds, best first. */
    public static List<String> find(RecapSearch search, String query) {
        return ids(result(search, query, EventFilter.NONE));
    }

    /** Returns the ids found, best first. */
    public List<String> find(String query) {
        return ids(result(query));
    }

    /** Returns the ids of what was found, in order. */
    public static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.recap().id().value()).toList();
    }

    @Override
    public void close() {
        search.close();
    }
}
