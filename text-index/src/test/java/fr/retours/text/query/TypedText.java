package fr.retours.text.query;

import fr.retours.text.analysis.StemAnalysis;
import fr.retours.text.analysis.StemExceptions;

/** Queries to an index with the shipped stems. */
public final class TypedText {
    /** How such an index gives words their stems. */
    public static final StemAnalysis STEMS = new StemAnalysis(StemExceptions.SHIPPED);

    private TypedText() {}

    /** Takes what is typed apart. */
    public static QueryText of(String typed) {
        return QueryText.of(typed, STEMS);
    }
}
