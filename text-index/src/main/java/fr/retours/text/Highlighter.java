package fr.retours.text;

import fr.retours.model.Recap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.NamedMatches;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Shows where a recap holds what was looked for, by the offsets in the index: stems, synonyms and typos included. */
final class Highlighter {
    private final IndexSearcher searcher;
    private final Weight weight;

    Highlighter(IndexSearcher searcher, QueryPlan plan) throws IOException {
        this.searcher = searcher;
        this.weight = searcher.createWeight(searcher.rewrite(plan.highlighting()), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /**
     * What to show of a recap.
     *
     * @param title the words found in the title
     * @param passages how many passages hold something that was looked for
     */
    record Shown(List<Span> title, List<Snippet> snippets, int passages) {}

    /** Looks at the recap that is document {@code doc}. */
    Shown highlight(int doc, Recap recap) throws IOException {
        List<Snippets.Found> title = new ArrayList<>();
        List<Snippets.Found> rest = new ArrayList<>();
        for (NamedMatches word : words(doc)) {
            collect(word, TextField.TITLE, 0, title);
            collectRest(word, recap, rest);
        }
        var spans = Spans.joined(title.stream().map(Snippets.Found::span).toList());
        var picked = new Snippets(recap).pick(rest);
        return new Shown(spans, picked.best(), picked.passages());
    }

    /** Lists all passages of the recap that is document {@code doc}, in the order of the text. */
    List<Snippet> passages(int doc, Recap recap) throws IOException {
        List<Snippets.Found> found = new ArrayList<>();
        for (NamedMatches word : words(doc)) {
            collectRest(word, recap, found);
        }
        return new Snippets(recap).all(found);
    }

    private List<NamedMatches> words(int doc) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        var matches = weight.matches(leaf, doc - leaf.docBase);
        return matches == null ? List.of() : NamedMatches.findNamedMatches(matches);
    }

    private static void collectRest(NamedMatches word, Recap recap, List<Snippets.Found> found) throws IOException {
        collect(word, TextField.BODY, recap.bodyStart(), found);
        if (!recap.summary().isEmpty()) {
            collect(word, TextField.SUMMARY, recap.summaryStart(), found);
        }
    }

    private static void collect(NamedMatches word, TextField field, int fieldStart, List<Snippets.Found> found)
            throws IOException {
        for (Way way : field.ways()) {
            MatchesIterator places = ((Matches) word).getMatches(field.in(way));
            while (places != null && places.next()) {
                var span = new Span(fieldStart + places.startOffset(), fieldStart + places.endOffset());
                found.add(new Snippets.Found(word.getName(), span));
            }
        }
    }
}
