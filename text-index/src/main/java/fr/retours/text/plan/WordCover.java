package fr.retours.text.plan;

import fr.retours.text.query.RankedQuery;

/**
 * One way in which a recap can hold a stretch of the words asked for: « ESS » covers all four words of « économie sociale
 * et solidaire ».
 *
 * @param first the first word covered
 * @param last the last word covered
 * @param meant what is looked for in their place; empty for the words themselves
 */
record WordCover(int first, int last, RankedQuery query, Origin origin, String meant) {
    /** Why a query looks for something. */
    enum Origin {
        /** It was typed, joined or parted perhaps. */
        TYPED,
        /** It is a day, or a stretch of days, on which something was. */
        DATE,
        /** It is a word that means the same. */
        SYNONYM,
        /** It is a phrase that means the same. */
        SYNONYMOUS_PHRASE,
        /** It may have been meant. */
        MISTAKE
    }

    /** Returns whether this means the same as what was typed. */
    boolean isSynonym() {
        return origin == Origin.SYNONYM || origin == Origin.SYNONYMOUS_PHRASE;
    }

    /** Returns whether the word at {@code at} is covered. */
    boolean includes(int at) {
        return first <= at && at <= last;
    }
}
