package fr.retours.text;

import fr.retours.model.term.Slugged;

/** What there is to say about how a query was read. */
public enum RemarkKind implements Slugged {
    /** Another way to say it was looked for, too. */
    SYNONYM,
    /** A word was taken for one spelt or sounding alike. */
    CORRECTED,
    /** No recap holds the word, nor one like it. */
    UNKNOWN,
    /** Not all words had to be found: {@code meant} tells how many, {@code typed} of how many. */
    RELAXED,
    /** Next to no recap has as many words as must be found; the best of those that have fewer were added. */
    FILLED,
    /** Recaps were added that are near in meaning and lack some of the words, or all. */
    MEANING,
    /** The quotes of a long question set words off, no more. */
    LOOSE_QUOTES,
    /** What looks like a field or a phrase was read as mere words. */
    UNREAD,
    /** The query is longer than what is looked at: {@code meant} tells how many words were. */
    CUT
}
