package fr.retours.text.entity;

import fr.retours.model.term.EventKind;
import fr.retours.model.term.Slugged;
import fr.retours.model.time.EventDate;
import fr.retours.text.Facet;
import fr.retours.text.SuggestionHint;
import fr.retours.text.field.RecapFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/** When and where the event of each live recap was, read off the documents once. Immutable. */
public final class EventOccasions {
    private final List<SuggestionHint.@Nullable Occasion[]> bySegment;

    private EventOccasions(List<SuggestionHint.@Nullable Occasion[]> bySegment) {
        this.bySegment = bySegment;
    }

    /**
     * Reads them off the documents of a commit, deleted ones left out.
     *
     * @throws IOException if the index cannot be read
     */
    public static EventOccasions of(IndexReader reader) throws IOException {
        List<SuggestionHint.@Nullable Occasion[]> bySegment = new ArrayList<>();
        var same = new SameValues();
        for (var leaf : reader.leaves()) {
            bySegment.add(in(leaf.reader(), same));
        }
        return new EventOccasions(bySegment);
    }

    /**
     * Returns the event of a document; null when the document is deleted.
     *
     * @param segment the segment's place among those of the reader
     * @param doc the document's number in its segment
     */
    public SuggestionHint.@Nullable Occasion at(int segment, int doc) {
        return bySegment.get(segment)[doc];
    }

    private static SuggestionHint.@Nullable Occasion[] in(LeafReader segment, SameValues same) throws IOException {
        var kinds = DocValues.getSortedSet(segment, Facet.KIND.slug());
        var dates = DocValues.getSorted(segment, RecapFields.DATE);
        var places = DocValues.getBinary(segment, RecapFields.PLACE);
        var live = segment.getLiveDocs();
        var occasions = new SuggestionHint.@Nullable Occasion[segment.maxDoc()];
        for (int doc = 0; doc < occasions.length; doc++) {
            if (live == null || live.get(doc)) {
                occasions[doc] = new SuggestionHint.Occasion(
                        kinds.advanceExact(doc)
                                ? Slugged.of(
                                        EventKind.class,
                                        kinds.lookupOrd(kinds.nextOrd()).utf8ToString())
                                : null,
                        dates.advanceExact(doc)
                                ? same.first(EventDate.parse(
                                        dates.lookupOrd(dates.ordValue()).utf8ToString()))
                                : null,
                        places.advanceExact(doc)
                                ? same.first(places.binaryValue().utf8ToString())
                                : null);
            }
        }
        return occasions;
    }
}
