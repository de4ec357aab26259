package fr.retours.text.search;

import fr.retours.model.id.RecapId;
import fr.retours.model.port.PageWindow;
import fr.retours.text.FoundRecaps;
import fr.retours.text.Hit;
import fr.retours.text.deadline.RequestDeadline;
import fr.retours.text.deadline.SearchBudget;
import fr.retours.text.deadline.StageWatch;
import fr.retours.text.deadline.WorkTurns;
import fr.retours.text.field.RecapFields;
import fr.retours.text.highlight.Highlighter;
import fr.retours.text.plan.QueryPlan;
import fr.retours.text.store.IndexSnapshot;
import fr.retours.text.store.Snapshots;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.IOFunction;

/** {@link FoundRecaps} by the numbers of their documents. Each bit is read in a turn of its own, so that whoever reads slowly holds none. */
final class LuceneFoundRecaps implements FoundRecaps {
    private final Snapshots.Kept commit;
    private final WorkTurns turns;
    private final QueryPlan plan;
    private final Optional<String> datasetVersion;
    /** The recaps, in order. */
    private final int[] documents;

    private final float[] scores;
    /** How many have been read. */
    private int passed;

    /** Takes over what a search found in {@code commit}, and the commit. */
    private LuceneFoundRecaps(
            Snapshots.Kept commit, WorkTurns turns, CommitSearch searching, Optional<String> datasetVersion)
            throws IOException {
        this.commit = commit;
        this.turns = turns;
        this.plan = searching.plan();
        this.datasetVersion = datasetVersion;
        List<ScoreDoc> all = searching.all();
        this.documents = new int[all.size()];
        this.scores = new float[all.size()];
        for (int place = 0; place < documents.length; place++) {
            documents[place] = all.get(place).doc;
            scores[place] = all.get(place).score;
        }
    }

    /** Searches {@code commit}, which is closed when that fails. */
    static FoundRecaps in(Snapshots.Kept commit, WorkTurns turns, Reading<CommitSearch> search) {
        try {
            return inTurn(
                    turns,
                    commit::read,
                    (snapshot, budget) -> new LuceneFoundRecaps(
                            commit, turns, search.of(snapshot, budget), snapshot.datasetVersion()));
        } catch (RuntimeException e) {
            commit.close();
            throw e;
        }
    }

    @Override
    public int size() {
        return documents.length;
    }

    @Override
    public Optional<String> datasetVersion() {
        return datasetVersion;
    }

    @Override
    public List<FoundRecap> next(int most) {
        if (most < 1 || most > PageWindow.MAX_LIMIT) {
            throw new IllegalArgumentException("most must be from 1 to " + PageWindow.MAX_LIMIT + ", got " + most);
        }
        int from = passed;
        int end = Math.min(from + most, documents.length);
        List<FoundRecap> read = inTurn(turns, commit::read, (snapshot, budget) -> read(snapshot, from, end, budget));
        passed = end;
        return read;
    }

    private List<FoundRecap> read(IndexSnapshot snapshot, int from, int end, SearchBudget budget) throws IOException {
        var texts = snapshot.texts(plan, budget, Arrays.copyOfRange(documents, from, end));
        var highlighter = new Highlighter(texts);
        List<FoundRecap> read = new ArrayList<>();
        for (int place = from; place < end; place++) {
            budget.check();
            int doc = documents[place];
            var stored = texts.hit(doc);
            var shown = highlighter.highlight(doc);
            var hit = new Hit(
                    stored.head(),
                    stored.narration(),
                    scores[place],
                    shown.title(),
                    shown.snippets(),
                    shown.passages(),
                    List.of(),
                    null);
            read.add(new FoundRecap(hit, snapshot.themes(doc)));
        }
        return read;
    }

    @Override
    public Set<RecapId> ids() {
        int[] ascending = documents.clone();
        Arrays.sort(ascending);
        return inTurn(turns, commit::read, (snapshot, budget) -> ids(snapshot, ascending));
    }

    private static Set<RecapId> ids(IndexSnapshot snapshot, int[] ascending) throws IOException {
        Set<RecapId> ids = new HashSet<>();
        int at = 0;
        for (LeafReaderContext leaf : snapshot.reader().leaves()) {
            SortedDocValues values = DocValues.getSorted(leaf.reader(), RecapFields.ID);
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (; at < ascending.length && ascending[at] < end; at++) {
                if (values.advanceExact(ascending[at] - leaf.docBase)) {
                    ids.add(new RecapId(values.lookupOrd(values.ordValue()).utf8ToString()));
                }
            }
        }
        return ids;
    }

    @Override
    public void close() {
        commit.close();
    }

    /** Reads something of a commit, which takes a while. */
    interface Reading<T> {
        T of(IndexSnapshot snapshot, SearchBudget budget) throws IOException;
    }

    /** Reads when it is its turn, from what {@code commit} reads then. */
    static <T> T inTurn(WorkTurns turns, Function<IOFunction<IndexSnapshot, T>, T> commit, Reading<T> reading) {
        try (var turn = StageWatch.in("search.turn", () -> turns.take(RequestDeadline.current()))) {
            var budget = new SearchBudget(turn);
            return commit.apply(snapshot -> reading.of(snapshot, budget));
        }
    }
}
