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
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** How recaps are analysed when they are written into one index. */
public final class WritingAnalysis {
    private static final FieldType WORDS = new FieldType();

    static {
        WORDS.setTokenized(true);
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WORDS.freeze();
    }

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

    /** Makes a field of words, with offsets, so that highlighting reads no text twice. */
    public static Field words(String name, String text) {
        return new Field(name, text, WORDS);
    }

    /** Makes the document of a recap. */
    public Document document(RecapFacts facts, String digest) {
        return RecapDocument.of(facts, digest, wholeWords);
    }

    /** Makes the analyzer of all fields. */
    public Analyzer fields() {
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
