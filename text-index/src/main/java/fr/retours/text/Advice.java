package fr.retours.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;

/** Finds out why nothing was found, and what would be. */
final class Advice {
    private static final int MOST_NAMES = 2;
    private static final int MOST_THEMES = 8;

    private final Snapshot snapshot;
    private final IndexSearcher searcher;

    Advice(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.searcher = snapshot.searcher();
    }

    /** Advises whoever asked {@code text} with {@code filters}. */
    NothingFound on(QueryText text, QueryLadder.Read read, Filters filters) throws IOException {
        return new NothingFound(
                words(text), without(read, filters), snapshot.suggester().suggest(text.typed(), MOST_NAMES), themes());
    }

    private List<NothingFound.Word> words(QueryText text) throws IOException {
        var vocabulary = snapshot.vocabulary();
        List<NothingFound.Word> unknown = new ArrayList<>();
        for (QueryWord word : text.words()) {
            if (word.weighs() && !vocabulary.knows(word.exact()) && !vocabulary.knowsStem(word.stem())) {
                var near = vocabulary.corrections(word.exact());
                unknown.add(new NothingFound.Word(
                        text.typed().substring(word.start(), word.end()),
                        near.isEmpty() ? vocabulary.farCorrections(word.exact()) : near));
            }
        }
        return unknown;
    }

    private List<NothingFound.Without> without(QueryLadder.Read read, Filters filters) throws IOException {
        List<NothingFound.Without> helpful = new ArrayList<>();
        for (Facet facet : filters.narrowing()) {
            helpful.add(new NothingFound.Without(facet.slug(), searcher.count(filters.onAllBut(facet, read.query()))));
        }
        if (filters.hasDays()) {
            helpful.add(new NothingFound.Without("from", searcher.count(filters.onAllButDays(read.query()))));
        }
        helpful.removeIf(filter -> filter.recaps() == 0);
        helpful.sort(Comparator.comparingInt(NothingFound.Without::recaps).reversed());
        return helpful;
    }

    private List<FacetCount> themes() throws IOException {
        var table = snapshot.facet(Facet.THEME);
        Map<Facet, int[]> counts = searcher.search(MatchAllDocsQuery.INSTANCE, new FacetCounting(List.of(table)));
        var all = table.list(counts.getOrDefault(Facet.THEME, new int[table.size()]), Set.of());
        return all.subList(0, Math.min(MOST_THEMES, all.size()));
    }
}
