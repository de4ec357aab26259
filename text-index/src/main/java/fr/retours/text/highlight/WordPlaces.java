package fr.retours.text.highlight;

import fr.retours.text.Span;
import fr.retours.text.field.FieldTerms;
import fr.retours.text.field.TextField;
import fr.retours.text.plan.QueryPlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Where words and phrases stand in a few recaps, by the offsets in the index. A word's places are read once for all these
 * recaps: opening them takes longer than reading them. For one thread.
 */
public final class WordPlaces {
    private final IndexSearcher searcher;
    /** The documents, ascending. */
    private final int[] documents;

    private final List<List<Place>> places = new ArrayList<>();

    /** Prepares to look at some documents. */
    public WordPlaces(IndexSearcher searcher, int... documents) {
        this.searcher = searcher;
        this.documents = documents.clone();
        Arrays.sort(this.documents);
        for (int number = 0; number < documents.length; number++) {
            places.add(new ArrayList<>());
        }
    }

    /**
     * A place.
     *
     * @param word the number of what was looked for
     * @param span offsets in the field
     */
    public record Place(int word, TextField field, Span span) {}

    /**
     * Something to look for.
     *
     * @param word its number
     * @param part of which word, phrase or start of a word, in which field
     */
    public record Sought(int word, FieldCut.Part part) {}

    /** Returns what to look for, to show what {@code plan} finds. */
    public static List<Sought> sought(QueryPlan plan) {
        List<Query> words = plan.highlighting();
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(word -> FieldCut.shown(words.get(word)).stream().map(part -> new Sought(word, part)))
                .toList();
    }

    /** Returns the places in a document of what has been looked for. */
    public List<Place> in(int document) {
        return places.get(Arrays.binarySearch(documents, document));
    }

    /**
     * Looks for something.
     *
     * @throws IOException if the index cannot be read
     */
    public void look(Sought sought) throws IOException {
        int word = sought.word();
        var part = sought.part();
        int first = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int end = first;
            while (end < documents.length
                    && documents[end] < leaf.docBase + leaf.reader().maxDoc()) {
                end++;
            }
            if (end > first && part.query() instanceof TermQuery one) {
                lookForWord(
                        word,
                        part.field(),
                        leaf.reader().postings(one.getTerm(), PostingsEnum.OFFSETS),
                        leaf,
                        first,
                        end);
            } else if (end > first && part.query() instanceof PrefixQuery start) {
                lookForStart(word, part.field(), start, leaf, first, end);
            } else if (end > first) {
                lookForPhrase(word, part, leaf, first, end);
            }
            first = end;
        }
    }

    /** Looks up every word once for all documents: there may be thousands. */
    private void lookForStart(int word, TextField field, PrefixQuery start, LeafReaderContext leaf, int first, int end)
            throws IOException {
        var all = FieldTerms.startingWith(leaf.reader(), start.getPrefix());
        while (all.next() != null) {
            lookForWord(word, field, all.postings(null, PostingsEnum.OFFSETS), leaf, first, end);
        }
    }

    private void lookForWord(
            int word, TextField field, @Nullable PostingsEnum postings, LeafReaderContext leaf, int first, int end)
            throws IOException {
        for (int at = first; postings != null && at < end; at++) {
            int wanted = documents[at] - leaf.docBase;
            if (postings.docID() < wanted) {
                postings.advance(wanted);
            }
            for (int left = postings.docID() == wanted ? postings.freq() : 0; left > 0; left--) {
                postings.nextPosition();
                places.get(at).add(new Place(word, field, new Span(postings.startOffset(), postings.endOffset())));
            }
        }
    }

    private void lookForPhrase(int word, FieldCut.Part part, LeafReaderContext leaf, int first, int end)
            throws IOException {
        var weight = searcher.createWeight(searcher.rewrite(part.query()), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (int at = first; at < end; at++) {
            var matches = weight.matches(leaf, documents[at] - leaf.docBase);
            var found = matches == null ? null : matches.getMatches(part.indexField());
            while (found != null && found.next()) {
                places.get(at).add(new Place(word, part.field(), new Span(found.startOffset(), found.endOffset())));
            }
        }
    }
}
