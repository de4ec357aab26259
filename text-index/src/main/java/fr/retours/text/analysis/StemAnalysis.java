package fr.retours.text.analysis;

import java.util.List;

/** How the words of a query get their stems: as those of the index that is searched did. Safe for concurrent use. */
public final class StemAnalysis {
    private final StemExceptions stems;
    private final RecapAnalyzer reading;

    /** Reads as an index with these stems was written. */
    public StemAnalysis(StemExceptions stems) {
        this.stems = stems;
        this.reading = RecapAnalyzer.forReading(AnalysisKind.STEM, stems);
    }

    /** Returns the stems. */
    public StemExceptions stems() {
        return stems;
    }

    /** Returns the stem of each word of a text, where it stands. */
    public List<AnalyzedTerms.Term> of(String text) {
        return AnalyzedTerms.of(reading, text);
    }

    /** Returns the stem of a word; the word itself where it is none or several. */
    public String stemOf(String word) {
        var terms = of(word);
        return terms.size() == 1 ? terms.getFirst().text() : word;
    }
}
