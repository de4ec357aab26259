package fr.retours.text.analysis;

import fr.retours.model.term.Slugged;

/** A way of turning text into terms. All ways fold accents and case, so that no query has to be spelt with care. */
public enum AnalysisKind implements Slugged {
    /** The words as inflected, elided articles taken off. */
    EXACT,
    /** The words without their endings, for « coopératives » to find « coopérative ». */
    STEM,
    /** The words of a name: an article stays (« D'Angelo »), no ending is taken off (« Canalès »). */
    NAME
}
