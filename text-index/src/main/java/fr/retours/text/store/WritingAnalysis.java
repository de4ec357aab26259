package fr.retours.text.store;

import fr.retours.model.fact.RecapFacts;
import fr.retours.text.analysis.AnalysisKind;
import fr.retours.text.analysis.RecapAnalyzer;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.field.TextField;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;

/** How recaps are analysed when they are written into one index. */
public final class WritingAnalysis {
    private final StemExceptions stems;
    private final Analyzer wholeWords;

    /** Analyses with these stems. */
    public WritingAnalysis(StemExceptions stems) {
        this.stems = stems;
        this.wholeWords = RecapAnalyzer.forWholeWords(stems);
    }

    /** Returns the stems that words get. */
    public StemExceptions stems() {
        return stems;
    }

    /**
     * Makes the document of a recap.
     *
     * @param digest fingerprint of the facts
     */
    public Document document(RecapFacts facts, String digest) {
        return RecapDocument.of(facts, digest, wholeWords);
    }

    /** Makes the analyzer of all fields. */
    Analyzer fields() {
        Map<AnalysisKind, Analyzer> byWay = new EnumMap<>(AnalysisKind.class);
        for (AnalysisKind way : AnalysisKind.values()) {
            byWay.put(way, RecapAnalyzer.forWriting(way, stems));
        }
        Map<String, Analyzer> byField = new HashMap<>();
        for (TextField field : TextField.values()) {
            field.ways().forEach(way -> byField.put(field.in(way), byWay.get(way)));
        }
        return new PerFieldAnalyzerWrapper(wholeWords, byField);
    }
}
