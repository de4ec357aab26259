package fr.retours.text;

import org.apache.lucene.search.Query;

/**
 * One way in which a recap can hold a stretch of the words asked for: « ESS » covers all four words of « économie sociale
 * et solidaire ».
 *
 * @param first the first word covered
 * @param last the last word covered
 */
record Cover(int first, int last, Query query) {
    /** Returns whether the word at {@code at} is covered. */
    boolean includes(int at) {
        return first <= at && at <= last;
    }
}
