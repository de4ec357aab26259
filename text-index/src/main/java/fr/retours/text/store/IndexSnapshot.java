package fr.retours.text.store;

import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import fr.retours.text.Facet;
import fr.retours.text.IndexedRecap;
import fr.retours.text.analysis.StemAnalysis;
import fr.retours.text.deadline.SearchBudget;
import fr.retours.text.entity.EntityNames;
import fr.retours.text.entity.LiveCounts;
import fr.retours.text.facet.FacetCounts;
import fr.retours.text.facet.FacetLabels;
import fr.retours.text.facet.FacetTable;
import fr.retours.text.field.RecapFields;
import fr.retours.text.field.StoredHit;
import fr.retours.text.field.StoredMentions;
import fr.retours.text.field.StoredTerritory;
import fr.retours.text.highlight.FoundTexts;
import fr.retours.text.highlight.WordPlaces;
import fr.retours.text.plan.ClauseMatches;
import fr.retours.text.plan.QueryPlan;
import fr.retours.text.plan.SearchedMatches;
import fr.retours.text.query.LearntSynonyms;
import fr.retours.text.query.RecapSearcher;
import fr.retours.text.query.Synonyms;
import fr.retours.text.ranking.RecapFinder;
import fr.retours.text.settings.SearchSettings;
import fr.retours.text.spelling.IndexVocabulary;
import fr.retours.text.spelling.SoundsOfNames;
import fr.retours.text.spelling.SpellingRules;
import fr.retours.text.spelling.TypoTolerance;
import fr.retours.text.suggest.NameSuggester;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One commit, open, with what is worked out once for all who read it. It frees its files with its last user. */
public class IndexSnapshot {
    private final IndexReader reader;
    private final SearchSettings settings;
    private final StemAnalysis stems;
    private final RecapSearcher searcher;
    private final Optional<String> datasetVersion;
    private final Map<Facet, FacetTable> facets = new EnumMap<>(Facet.class);
    private final FacetCounts facetCounts;
    private final Synonyms synonyms;
    /** Authorities read so far, by what {@link StoredTerritory} wrote of them. */
    private final Map<String, Collectivite> territories = new ConcurrentHashMap<>();
    /** What suggestions are still to be made from; null when they are made. */
    private volatile @Nullable EntityNames names;

    private volatile SoundsOfNames sounds;
    private volatile NameSuggester suggester;

    /**
     * Takes over {@code reader}.
     *
     * @param written the user data of the commit
     * @param meanwhile the commit whose names are suggested, and found by sound, until {@link #prepareRest} is done
     * @throws IOException if the index cannot be read
     */
    protected IndexSnapshot(
            IndexReader reader, Map<String, String> written, SearchSettings settings, IndexSnapshot meanwhile)
            throws IOException {
        this(reader, written, settings, meanwhile.sounds, meanwhile.suggester);
    }

    private IndexSnapshot(
            IndexReader reader,
            Map<String, String> written,
            SearchSettings settings,
            SoundsOfNames sounds,
            NameSuggester suggester)
            throws IOException {
        this.reader = reader;
        this.settings = settings;
        this.stems = new StemAnalysis(RecapFields.stems(written));
        this.searcher = new RecapSearcher(reader, settings.weights(), stems);
        this.datasetVersion = Optional.ofNullable(written.get(RecapFields.DATASET_KEY));
        var named = EntityNames.of(reader);
        var labels = new FacetLabels(named);
        for (Facet facet : Facet.values()) {
            facets.put(facet, FacetTable.of(facet, reader, labels));
        }
        this.facetCounts = new FacetCounts(reader, List.copyOf(facets.values()));
        this.synonyms = new Synonyms(
                Stream.concat(settings.synonyms().stream(), LearntSynonyms.in(named, explained(reader)).stream())
                        .toList(),
                stems);
        this.names = named;
        this.sounds = sounds;
        this.suggester = suggester;
    }

    private static Set<String> explained(IndexReader reader) throws IOException {
        Set<String> explained = new HashSet<>();
        LiveCounts.forEach(reader, RecapFields.EXPLAINED, (one, recaps) -> explained.add(one));
        return explained;
    }

    /** Makes the snapshot of an index that is not there yet. */
    public static IndexSnapshot empty() {
        try {
            var reader = new MultiReader();
            var nothing = new IndexSnapshot(
                    reader,
                    Map.of(),
                    SearchSettings.SHIPPED,
                    SoundsOfNames.of(reader, EntityNames.of(reader)),
                    NameSuggester.none());
            nothing.prepareRest();
            return nothing;
        } catch (IOException e) {
            throw new IllegalStateException("reading nothing must not fail", e);
        }
    }

    /**
     * Takes over {@code reader}; it is closed when this fails.
     *
     * @param meanwhile the commit whose names are suggested, and found by sound, until {@link #prepareRest} is done
     */
    static IndexSnapshot of(DirectoryReader reader, SearchSettings settings, IndexSnapshot meanwhile)
            throws IOException {
        try {
            return new IndexSnapshot(reader, reader.getIndexCommit().getUserData(), settings, meanwhile);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** Makes what takes longest, of this very commit; does nothing the second time. Not safe for concurrent use. */
    public final void prepareRest() throws IOException {
        var named = names;
        if (named != null) {
            sounds = SoundsOfNames.of(reader, named);
            suggester = NameSuggester.of(reader, named, typos());
            names = null;
        }
    }

    /** Counts a user in; false when it is too late. */
    public final boolean tryAcquire() {
        return reader.tryIncRef();
    }

    /**
     * Counts a user out.
     *
     * @throws IOException if files cannot be freed
     */
    public final void release() throws IOException {
        reader.decRef();
    }

    /** Returns what searches the commit, with the similarity that recaps are ranked by. */
    protected RecapSearcher searcher() {
        return searcher;
    }

    /** Returns what reads the commit. */
    public IndexReader reader() {
        return reader;
    }

    /** Returns whether the commit is the last one of a run. */
    boolean isComplete() {
        return datasetVersion.isPresent();
    }

    /** Returns the version that all that is answered comes from; empty while some of it is of another commit. */
    public Optional<String> datasetVersion() {
        return names == null ? datasetVersion : Optional.empty();
    }

    /** Returns the values of a facet. */
    public FacetTable facet(Facet facet) {
        return Objects.requireNonNull(facets.get(facet), facet.slug());
    }

    /** Returns what counts the values of facets. */
    public FacetCounts facetCounts() {
        return facetCounts;
    }

    /** Returns where one search finds its recaps, as long as its budget lasts. */
    public RecapFinder finder(SearchBudget budget) {
        return new RecapFinder(searcher, budget);
    }

    /**
     * Returns the number of the document of a recap; empty when there is none.
     *
     * @throws IOException if the index cannot be read
     */
    public OptionalInt numberOf(RecapId id) throws IOException {
        var found = searcher.search(new TermQuery(new Term(RecapFields.ID, id.value())), 1);
        return found.scoreDocs.length == 0 ? OptionalInt.empty() : OptionalInt.of(found.scoreDocs[0].doc);
    }

    /**
     * Reads what a hit shows of the recap that is document {@code doc}.
     *
     * @throws IOException if the index cannot be read
     */
    public final StoredHit hit(int doc) throws IOException {
        return hit(doc, packed(doc));
    }

    /** Unpacks what {@link StoredHit} packed of the recap that is document {@code doc}. */
    protected final StoredHit hit(int doc, BytesRef packed) throws IOException {
        return StoredHit.unpacked(
                packed, author(doc), written -> territories.computeIfAbsent(written, StoredTerritory::read));
    }

    /**
     * Reads some recaps, and where they have what a query looks for.
     *
     * @param documents their numbers, in any order
     * @throws IOException if the index cannot be read
     */
    public FoundTexts texts(QueryPlan plan, SearchBudget budget, int... documents) throws IOException {
        var places = new WordPlaces(searcher, documents);
        for (WordPlaces.Sought sought : WordPlaces.sought(plan)) {
            budget.check();
            places.look(sought);
        }
        return new FoundTexts() {
            @Override
            public StoredHit hit(int doc) throws IOException {
                return IndexSnapshot.this.hit(doc);
            }

            @Override
            public List<WordPlaces.Place> places(int doc) {
                return places.in(doc);
            }
        };
    }

    /** Returns what tells why recaps were found, for one search. */
    public ClauseMatches matches() {
        return new SearchedMatches(searcher);
    }

    /**
     * Reads a recap; empty when it is not there.
     *
     * @throws IOException if the index cannot be read
     */
    public Optional<Recap> text(RecapId id) throws IOException {
        var doc = numberOf(id);
        return doc.isEmpty()
                ? Optional.empty()
                : Optional.of(hit(doc.getAsInt()).recap());
    }

    /**
     * Reads the themes of the recap that is document {@code doc}, by slug.
     *
     * @throws IOException if the index cannot be read
     */
    public List<Theme> themes(int doc) throws IOException {
        var leaf = leafOf(doc);
        var slugs = DocValues.getSortedSet(leaf.reader(), Facet.THEME.slug());
        List<Theme> themes = new ArrayList<>();
        for (int left = slugs.advanceExact(doc - leaf.docBase) ? slugs.docValueCount() : 0; left > 0; left--) {
            themes.add(Slugged.of(Theme.class, slugs.lookupOrd(slugs.nextOrd()).utf8ToString()));
        }
        return themes;
    }

    private LeafReaderContext leafOf(int doc) {
        return reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    }

    /** Reads what {@link StoredHit} packed of the recap that is document {@code doc}. */
    protected BytesRef packed(int doc) throws IOException {
        var leaf = leafOf(doc);
        var hits = DocValues.getBinary(leaf.reader(), RecapFields.HIT);
        if (!hits.advanceExact(doc - leaf.docBase)) {
            throw new CorruptIndexException("every recap must have the field " + RecapFields.HIT, reader.toString());
        }
        return hits.binaryValue();
    }

    private String author(int doc) throws IOException {
        var leaf = leafOf(doc);
        var authors = DocValues.getBinary(leaf.reader(), RecapFields.AUTHOR);
        return authors.advanceExact(doc - leaf.docBase) ? authors.binaryValue().utf8ToString() : "";
    }

    /**
     * Reads all that is kept of a recap; empty when it is not there.
     *
     * @throws IOException if the index cannot be read
     */
    public Optional<IndexedRecap> recap(RecapId id) throws IOException {
        var doc = numberOf(id);
        if (doc.isEmpty()) {
            return Optional.empty();
        }
        var hit = hit(doc.getAsInt());
        var stored = StoredMentions.read(stored(doc.getAsInt()));
        return Optional.of(new IndexedRecap(hit.recap(), hit.narration(), stored.mentions(), stored.entities()));
    }

    /** Reads the stored fields of the recap that is document {@code doc}. */
    protected Document stored(int doc) throws IOException {
        return searcher.storedFields().document(doc);
    }

    /** Returns the synonyms of the lists, and those learnt from the names of this commit. */
    public Synonyms synonyms() {
        return synonyms;
    }

    /** Returns what words there are, for one search. */
    public IndexVocabulary vocabulary(SearchBudget budget) {
        return new IndexVocabulary(reader, sounds, new SpellingRules(typos(), settings.dictionary()), budget);
    }

    /** Returns how far a word may be from what was typed. */
    public TypoTolerance typos() {
        return TypoTolerance.of(stems.stems(), settings.weights());
    }

    /** Returns how words get their stems, as they did when the commit was written. */
    public StemAnalysis stems() {
        return stems;
    }

    /** Returns what suggests: names of the commit before, until those of this one are ready. */
    public NameSuggester suggester() {
        return suggester;
    }
}
