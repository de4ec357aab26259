package fr.retours.text.search;

import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.text.FacetCount;
import fr.retours.text.FacetRequest;
import fr.retours.text.FoundRecaps;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.IndexedRecap;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SearchResult;
import fr.retours.text.Snippet;
import fr.retours.text.SortOrder;
import fr.retours.text.Suggestion;
import fr.retours.text.SuggestionKind;
import fr.retours.text.deadline.SearchBudget;
import fr.retours.text.deadline.WorkTurns;
import fr.retours.text.highlight.Highlighter;
import fr.retours.text.plan.QueryLadder;
import fr.retours.text.query.QueryText;
import fr.retours.text.settings.SearchSettings;
import fr.retours.text.store.CurrentSnapshot;
import fr.retours.text.store.IndexSnapshot;
import fr.retours.text.store.IndexSource;
import fr.retours.text.store.LuceneRecapIndex;
import fr.retours.text.store.Snapshots;
import fr.retours.text.vector.NearestPassages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;

/** {@link RecapSearch} on the index that {@link LuceneRecapIndex} writes, in this process or another. */
public final class LuceneRecapSearch implements RecapSearch {
    private static final int MOST_SUGGESTIONS = 20;

    private final Snapshots commits;
    private final NearestPassages passages;
    /** As much is looked for at a time as there are processors: more would make each take longer. */
    private final WorkTurns turns;

    private LuceneRecapSearch(Snapshots commits, NearestPassages passages) {
        this(commits, passages, Runtime.getRuntime().availableProcessors());
    }

    private LuceneRecapSearch(Snapshots commits, NearestPassages passages, int atOnce) {
        this.commits = commits;
        this.passages = passages;
        this.turns = new WorkTurns(atOnce);
    }

    /**
     * Opens the index in {@code folder}; nothing is found as long as it is not there.
     * @throws IndexUnavailableException if what is there cannot be read or was written by another version
     */
    public static LuceneRecapSearch open(Path folder) {
        return open(folder, SearchSettings.SHIPPED);
    }

    /** Opens the index in {@code folder} as {@link #open(Path)} does, with settings of one's own. */
    public static LuceneRecapSearch open(Path folder, SearchSettings settings) {
        return new LuceneRecapSearch(CurrentSnapshot.of(IndexSource.of(folder), settings), NearestPassages.none());
    }

    /**
     * Opens the index in {@code folder} for long: a thread makes new commits ready, so that no search waits for that. They
     * are seen within a second or two of a hundred thousand recaps, sooner of fewer; their suggestions may follow later,
     * and until then there is no dataset version. Once a data set is complete, the commits of the next run are passed over but
     * for its last. What is there and cannot be read is {@link #trouble()}, which every
     * search meets until there is something else.
     */
    public static LuceneRecapSearch follow(Path folder, SearchSettings settings) {
        var search = new LuceneRecapSearch(
                CurrentSnapshot.followed(IndexSource.of(folder), settings), NearestPassages.none());
        if (search.trouble().isEmpty()) {
            search.warmUp();
        }
        return search;
    }

    /**
     * Searches the commits that {@code commits} hands out, by words; it is closed with this.
     *
     * @param atOnce how many searches go on at once: more than there are processors where they wait for others
     */
    public static LuceneRecapSearch of(Snapshots commits, int atOnce) {
        return new LuceneRecapSearch(commits, NearestPassages.none(), atOnce);
    }

    /** Returns what searches the same commits by meaning, too. It takes the place of this one, and closes {@code passages}. */
    public LuceneRecapSearch beside(NearestPassages passages) {
        return new LuceneRecapSearch(commits, passages);
    }

    /**
     * Returns, in French, what keeps the index, or a part of it, from being read, and what to do; empty when nothing does. A
     * damaged index has no dataset version, and searches that meet the damage fail.
     */
    public Optional<String> trouble() {
        return commits.trouble().map(Throwable::getMessage);
    }

    /** Has the program and the files at hand before the first visitor comes. */
    private void warmUp() {
        for (String words :
                List.of("rencontre", "retour sur la rencontre", "collectivité locale", "conomie solidaire")) {
            search(new SearchRequest(
                    words, EventFilter.NONE, SortOrder.RELEVANCE, new PageWindow(MOST_SUGGESTIONS, 0)));
            suggest(words, MOST_SUGGESTIONS);
        }
    }

    /** Opens the index in {@code directory}, which is closed with it. */
    static LuceneRecapSearch open(Directory directory, SearchSettings settings) {
        return new LuceneRecapSearch(CurrentSnapshot.of(IndexSource.of(directory), settings), NearestPassages.none());
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return inTurn((snapshot, budget) -> new CommitSearch(snapshot, request, passages, budget).result());
    }

    @Override
    public FoundRecaps found(SearchRequest request) {
        return LuceneFoundRecaps.in(
                commits.keep(), turns, (snapshot, budget) -> new CommitSearch(snapshot, request, passages, budget));
    }

    @Override
    public List<Suggestion> suggest(String typed, Set<SuggestionKind> kinds, int limit) {
        if (limit < 1 || limit > MOST_SUGGESTIONS) {
            throw new IllegalArgumentException("limit must be from 1 to " + MOST_SUGGESTIONS + ", got " + limit);
        }
        return inTurn((snapshot, budget) -> {
            var named = snapshot.suggester().suggest(typed, kinds, limit, budget);
            return kinds.contains(SuggestionKind.WORD)
                    ? Stream.concat(
                                    named.stream(),
                                    NextWords.in(snapshot, budget).after(typed, limit - named.size()).stream())
                            .toList()
                    : named;
        });
    }

    @Override
    public Page<FacetCount> facetValues(FacetRequest request) {
        return inTurn((snapshot, budget) -> FacetValues.of(snapshot, request, passages, budget));
    }

    @Override
    public Optional<IndexedRecap> recap(RecapId id) {
        return commits.read(snapshot -> snapshot.recap(id));
    }

    @Override
    public Optional<Recap> text(RecapId id) {
        return commits.read(snapshot -> snapshot.text(id));
    }

    @Override
    public List<Snippet> passages(RecapId id, String query) {
        return inTurn((snapshot, budget) -> {
            var doc = snapshot.numberOf(id);
            return doc.isEmpty() ? List.of() : passages(snapshot, doc.getAsInt(), query, budget);
        });
    }

    private List<Snippet> passages(IndexSnapshot snapshot, int doc, String query, SearchBudget budget)
            throws IOException {
        var read = new QueryLadder(snapshot.finder(budget), snapshot.vocabulary(budget), snapshot.synonyms())
                .read(QueryText.of(query, snapshot.stems()));
        return new Highlighter(snapshot.texts(read.plan(), budget, doc)).passages(doc);
    }

    @Override
    public int size() {
        return commits.read(snapshot -> snapshot.reader().numDocs());
    }

    @Override
    public Optional<String> datasetVersion() {
        return commits.read(snapshot -> commits.trouble().isPresent() ? Optional.empty() : snapshot.datasetVersion());
    }

    @Override
    public String stems() {
        return commits.read(snapshot -> snapshot.stems().stems().written());
    }

    @Override
    public String searchState() {
        var stems = commits.read(snapshot -> snapshot.stems().stems());
        return stems.areShipped() ? passages.state() : stems.fingerprint() + passages.state();
    }

    private <T> T inTurn(LuceneFoundRecaps.Reading<T> search) {
        return LuceneFoundRecaps.inTurn(turns, commits::read, search);
    }

    @Override
    public void close() {
        commits.close();
        passages.close();
    }
}
