package fr.retours.text.search;

import fr.retours.text.Span;
import fr.retours.text.Suggestion;
import fr.retours.text.SuggestionHint;
import fr.retours.text.SuggestionKind;
import fr.retours.text.analysis.AnalyzedTerms;
import fr.retours.text.analysis.StopWords;
import fr.retours.text.deadline.SearchBudget;
import fr.retours.text.field.TextField;
import fr.retours.text.ranking.RecapFinder;
import fr.retours.text.spelling.IndexVocabulary;
import fr.retours.text.store.IndexSnapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.PhraseQuery;

/** Offers words that go on what is typed: « budget part » is « budget participatif » where recaps have both beside each other. */
record NextWords(RecapFinder finder, IndexVocabulary vocabulary) {
    /** Fewer letters begin too many words. */
    private static final int SHORTEST = 3;
    /** Each is looked for beside the word before it. */
    private static final int MOST_TRIED = 10;

    private static final int MOST_OFFERED = 3;

    static NextWords in(IndexSnapshot snapshot, SearchBudget budget) {
        return new NextWords(snapshot.finder(budget), snapshot.vocabulary(budget));
    }

    /** Returns at most {@code most}, those first whose last word most recaps use. */
    List<Suggestion> after(String typed, int most) throws IOException {
        var words = AnalyzedTerms.exact(typed);
        List<Suggestion> offered = new ArrayList<>();
        if (words.size() < 2) {
            return offered;
        }
        var before = words.get(words.size() - 2).text();
        var begun = words.getLast();
        if (begun.text().length() < SHORTEST || begun.end() < typed.length() || StopWords.contains(before)) {
            return offered;
        }
        for (String next : vocabulary.startingWith(begun.text(), MOST_TRIED)) {
            var together = new PhraseQuery(TextField.BODY.exact(), before, next);
            boolean isWanted = offered.size() < Math.min(most, MOST_OFFERED) && !StopWords.contains(next);
            int recaps = isWanted ? finder.count(together) : 0;
            if (recaps > 0) {
                offered.add(phrase(typed, typed.substring(0, begun.start()) + vocabulary.written(next), recaps));
            }
        }
        return offered;
    }

    private static Suggestion phrase(String typed, String whole, int recaps) {
        var matches = List.of(new Span(0, Math.min(typed.length(), whole.length())));
        return new Suggestion(
                SuggestionKind.WORD,
                "word:" + whole,
                whole,
                recaps,
                matches,
                null,
                List.of(),
                new SuggestionHint.Mentions(recaps));
    }
}
