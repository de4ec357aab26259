package fr.retours.text.search;

import fr.retours.text.Hint;
import fr.retours.text.Span;
import fr.retours.text.Suggestion;
import fr.retours.text.SuggestionKind;
import fr.retours.text.analysis.FunctionWords;
import fr.retours.text.analysis.RecapAnalyzer;
import fr.retours.text.analysis.Terms;
import fr.retours.text.analysis.Way;
import fr.retours.text.deadline.Budget;
import fr.retours.text.field.TextField;
import fr.retours.text.store.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.lucene.search.PhraseQuery;

/** Offers words that go on what is typed: « budget part » is « budget participatif » where recaps have both beside each other. */
record NextWords(Snapshot snapshot, Budget budget) {
    /** Fewer letters begin too many words. */
    private static final int SHORTEST = 3;
    /** Each is looked for beside the word before it. */
    private static final int MOST_TRIED = 20;

    private static final RecapAnalyzer READING = RecapAnalyzer.forReading(Way.EXACT);

    /** Returns at most {@code most}, those first whose last word most recaps use. */
    List<Suggestion> after(String typed, int most) throws IOException {
        var words = Terms.of(READING, typed);
        List<Suggestion> offered = new ArrayList<>();
        if (words.size() < 2 || most < 1) {
            return offered;
        }
        var before = words.get(words.size() - 2);
        var begun = words.getLast();
        if (begun.term().length() < SHORTEST || begun.end() < typed.length() || FunctionWords.contains(before.term())) {
            return offered;
        }
        var finder = snapshot.finder(budget);
        var started = snapshot.suggester().suggest(begun.term(), EnumSet.of(SuggestionKind.WORD), MOST_TRIED, budget);
        for (Suggestion one : started) {
            for (String form : forms(one.label())) {
                int recaps = finder.count(new PhraseQuery(TextField.BODY.exact(), before.term(), folded(form)));
                if (recaps > 0 && offered.size() < most) {
                    offered.add(phrase(typed, typed.substring(0, begun.start()) + form, recaps));
                    break;
                }
            }
        }
        return offered;
    }

    /** Returns a word as most recaps write it, then in the other number: « quartier prioritaire », « quartiers prioritaires ». */
    private static List<String> forms(String word) {
        return List.of(word, word.endsWith("s") ? word.substring(0, word.length() - 1) : word + "s");
    }

    private static String folded(String form) {
        return Terms.of(READING, form).getLast().term();
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
                new Hint.Mentions(recaps));
    }
}
