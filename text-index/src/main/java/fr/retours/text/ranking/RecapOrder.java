package fr.retours.text.ranking;

import fr.retours.text.SortOrder;
import fr.retours.text.field.RecapFields;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;

/** In which order recaps are listed. Pure functions. */
public final class RecapOrder {
    /** The highest score first; of equal ones the latest. */
    public static final Sort BY_SCORE = new Sort(
            SortField.FIELD_SCORE,
            byStart(SortOrder.LATEST_FIRST),
            byEnd(SortOrder.LATEST_FIRST),
            new SortField(RecapFields.ID, SortField.Type.STRING));

    private RecapOrder() {}

    /** Orders by day, then by id: the latest first unless the earliest are asked for. */
    public static Sort byDay(SortOrder order) {
        return new Sort(byStart(order), byEnd(order), new SortField(RecapFields.ID, SortField.Type.STRING));
    }

    private static SortField byStart(SortOrder order) {
        boolean latestFirst = order != SortOrder.EARLIEST_FIRST;
        long last = latestFirst ? Long.MIN_VALUE : Long.MAX_VALUE;
        return LongField.newSortField(RecapFields.KNOWN_START, latestFirst, SortedNumericSelector.Type.MIN, last);
    }

    /** Of two that begin on one day, the shorter is the later, as {@link fr.retours.model.time.EventDate} has it. */
    private static SortField byEnd(SortOrder order) {
        boolean longestFirst = order == SortOrder.EARLIEST_FIRST;
        return LongField.newSortField(
                RecapFields.KNOWN_END, longestFirst, SortedNumericSelector.Type.MIN, Long.MAX_VALUE);
    }
}
