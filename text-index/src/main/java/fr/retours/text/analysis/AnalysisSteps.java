package fr.retours.text.analysis;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;

/** Shows what the analysis makes of a text, step by step. Pure functions. */
public final class AnalysisSteps {
    /** Longest text, in UTF-16 code units. */
    public static final int MAX_TEXT = 10_000;

    private AnalysisSteps() {}

    /**
     * The terms after one step.
     *
     * @param name of the step: {@code words} for the first, {@code folding} for the last, whose terms are indexed
     */
    public record Step(String name, List<AnalyzedTerms.Term> terms) {
        /** Copies the terms. */
        public Step {
            terms = List.copyOf(terms);
        }
    }

    /**
     * Returns the terms of a text to be indexed after each step that changes them, the first and the last always.
     *
     * @throws IllegalArgumentException if the text is too long
     */
    public static List<Step> of(AnalysisKind way, String text, StemExceptions stems) {
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException(
                    "text must have at most " + MAX_TEXT + " characters, got " + text.length());
        }
        var steps = RecapAnalyzer.forWriting(way, stems).steps();
        List<Step> shown = new ArrayList<>();
        shown.add(new Step("words", run(steps.subList(0, 0), text)));
        for (int done = 1; done <= steps.size(); done++) {
            var terms = run(steps.subList(0, done), text);
            if (done == steps.size() || !terms.equals(shown.getLast().terms())) {
                shown.add(new Step(steps.get(done - 1).name(), terms));
            }
        }
        return shown;
    }

    private static List<AnalyzedTerms.Term> run(List<RecapAnalyzer.Step> steps, String text) {
        var words = WordTokenizer.create();
        words.setReader(WordTokenizer.respelt(new StringReader(text)));
        TokenStream filtered = words;
        for (RecapAnalyzer.Step step : steps) {
            filtered = step.filter().apply(filtered);
        }
        return AnalyzedTerms.of(filtered);
    }
}
