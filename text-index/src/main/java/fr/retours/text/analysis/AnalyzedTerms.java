package fr.retours.text.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Runs a text through an analyzer. */
public final class AnalyzedTerms {
    private static final String NO_FIELD = "";
    private static final RecapAnalyzer EXACT = RecapAnalyzer.forReading(AnalysisKind.EXACT, StemExceptions.SHIPPED);

    private AnalyzedTerms() {}

    /**
     * A term and where it stands in the text.
     *
     * @param start offset of the first character, in UTF-16 code units
     * @param end offset just past the last character
     */
    public record Term(String text, int start, int end) {}

    /** Returns the terms in the order of the stream, several in one place one after the other; none of an empty text. */
    public static List<Term> of(Analyzer analyzer, String text) {
        return of(analyzer.tokenStream(NO_FIELD, text));
    }

    /** Returns the words that somebody typed as the fields without stems have them: one term a word. */
    public static List<Term> exact(String typed) {
        return of(EXACT, typed);
    }

    /** Returns the texts of terms. */
    public static List<String> texts(List<Term> terms) {
        return terms.stream().map(Term::text).toList();
    }

    /** Reads a stream to its end and closes it. */
    static List<Term> of(TokenStream whole) {
        List<Term> terms = new ArrayList<>();
        try (var stream = whole) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(new Term(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("analysing text in memory", e);
        }
        return terms;
    }
}
