package fr.retours.text;

import fr.retours.model.fact.RecapFacts;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.Window;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/** An index in memory of the recaps a test is about. */
final class SmallIndex implements AutoCloseable {
    private final Directory directory = new ByteBuffersDirectory();
    private final RecapSearch search;

    private SmallIndex(List<RecapFacts> recaps) {
        try (var index = LuceneRecapIndex.open(shared(directory), "en mémoire")) {
            recaps.forEach(one -> index.replace(one, "1"));
            index.commit(Optional.of("v1"));
        }
        search = LuceneRecapSearch.open(directory);
    }

    static SmallIndex of(Facts... recaps) {
        return of(List.of(recaps));
    }

    static SmallIndex of(List<Facts> recaps) {
        return ofFacts(recaps.stream().map(Facts::build).toList());
    }

    static SmallIndex ofFacts(List<RecapFacts> recaps) {
        return new SmallIndex(recaps);
    }

    /** Makes the index of recaps that say nothing but these texts; the first has the id 0. */
    static SmallIndex ofBodies(String... texts) {
        var recaps = new Facts[texts.length];
        for (int number = 0; number < texts.length; number++) {
            recaps[number] = Facts.of(String.valueOf(number)).body(texts[number]);
        }
        return of(recaps);
    }

    /** Gives a directory to someone who closes it, though it is to be opened again. */
    static Directory shared(Directory directory) {
        return new FilterDirectory(directory) {
            @Override
            public void close() {
                // kept for the next to open
            }
        };
    }

    RecapSearch search() {
        return search;
    }

    SearchResult result(String query) {
        return result(query, EventFilter.NONE);
    }

    SearchResult result(String query, EventFilter filter) {
        return search.search(new SearchRequest(query, filter, SortOrder.RELEVANCE, new Window(100, 0)));
    }

    /** Returns the ids found, best first. */
    List<String> find(String query) {
        return ids(result(query));
    }

    static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.recap().id().value()).toList();
    }

    @Override
    public void close() {
        search.close();
    }
}
