package fr.retours.text.search;

import fr.retours.model.port.FilterSelection;
import fr.retours.text.Facet;
import fr.retours.text.FacetCount;
import fr.retours.text.NothingFound;
import fr.retours.text.Suggestion;
import fr.retours.text.SuggestionKind;
import fr.retours.text.facet.FacetList;
import fr.retours.text.plan.QueryLadder;
import fr.retours.text.query.QueryText;
import fr.retours.text.ranking.RecapFinder;
import fr.retours.text.spelling.IndexVocabulary;
import fr.retours.text.spelling.SpellingCorrections;
import fr.retours.text.store.IndexSnapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.MatchAllDocsQuery;

/** Finds out why nothing was found, and what would be. */
final class NothingFoundAdvice {
    private static final int MOST_NAMES = 8;
    private static final int MOST_THEMES = 8;

    private final IndexSnapshot snapshot;
    private final RecapFinder finder;
    private final IndexVocabulary vocabulary;

    NothingFoundAdvice(IndexSnapshot snapshot, RecapFinder finder, IndexVocabulary vocabulary) {
        this.snapshot = snapshot;
        this.finder = finder;
        this.vocabulary = vocabulary;
    }

    /** Advises whoever asked {@code text} with {@code filters}. */
    NothingFound on(QueryText text, QueryLadder.Read read, FilterQueries filters) throws IOException {
        return new NothingFound(words(text), without(read, filters), names(text), themes());
    }

    private List<Suggestion> names(QueryText text) {
        var kinds = EnumSet.complementOf(EnumSet.of(SuggestionKind.WORD));
        return snapshot.suggester().suggest(text.typed(), kinds, MOST_NAMES, finder.budget());
    }

    private List<NothingFound.Word> words(QueryText text) throws IOException {
        var corrections = new SpellingCorrections(text, vocabulary, finder);
        List<NothingFound.Word> unknown = new ArrayList<>();
        for (int at = 0; at < text.words().size(); at++) {
            var word = text.words().get(at);
            if (word.weighs() && !vocabulary.holds(word)) {
                Set<String> written = new LinkedHashSet<>();
                for (String one : corrections.close(at)) {
                    written.add(vocabulary.written(one));
                }
                unknown.add(new NothingFound.Word(text.typed(at, at), List.copyOf(written)));
            }
        }
        return unknown;
    }

    private List<NothingFound.Without> without(QueryLadder.Read read, FilterQueries filters) throws IOException {
        List<NothingFound.Without> helpful = new ArrayList<>();
        for (Facet facet : filters.narrowing()) {
            helpful.add(new NothingFound.Without(facet.slug(), finder.count(filters.onAllBut(facet, read.found()))));
        }
        if (filters.hasDays()) {
            helpful.add(new NothingFound.Without("from", finder.count(filters.onAllButDays(read.found()))));
        }
        helpful.removeIf(filter -> filter.recaps() == 0);
        helpful.sort(Comparator.comparingInt(NothingFound.Without::recaps).reversed());
        return helpful;
    }

    private List<FacetCount> themes() throws IOException {
        var table = snapshot.facet(Facet.THEME);
        var all = finder.of(MatchAllDocsQuery.INSTANCE);
        var counts = snapshot.facetCounts().count(all, Facet.THEME);
        var themes = new FacetList(table, counts, FilterSelection.all()).listed();
        return themes.subList(0, Math.min(MOST_THEMES, themes.size()));
    }
}
