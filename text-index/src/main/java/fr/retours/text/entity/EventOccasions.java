package fr.retours.text.entity;

import fr.retours.model.term.EventKind;
import fr.retours.model.term.Slugged;
import fr.retours.model.time.EventDate;
import fr.retours.text.Facet;
import fr.retours.text.SuggestionHint;
import fr.retours.text.field.RecapFields;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/** When and where the event of each live recap was, read off the documents once. Immutable. */
public final class EventOccasions {
    private final SuggestionHint.@Nullable Occasion[] occasions;

    /**
     * Reads them off the documents of a commit, deleted ones left out.
     *
     * @throws IOException if the index cannot be read
     */
    public EventOccasions(IndexReader reader) throws IOException {
        this.occasions = new SuggestionHint.@Nullable Occasion[reader.maxDoc()];
        var same = new SameValues();
        for (var leaf : reader.leaves()) {
            read(leaf, same);
        }
    }

    /** Returns the event of a document; null when the document is deleted. */
    public SuggestionHint.@Nullable Occasion at(int doc) {
        return occasions[doc];
    }

    private void read(LeafReaderContext leaf, SameValues same) throws IOException {
        var segment = leaf.reader();
        var kinds = DocValues.getSortedSet(segment, Facet.KIND.slug());
        var dates = DocValues.getSorted(segment, RecapFields.DATE);
        var places = DocValues.getBinary(segment, RecapFields.PLACE);
        var live = segment.getLiveDocs();
        for (int doc = 0; doc < segment.maxDoc(); doc++) {
            if (live == null || live.get(doc)) {
                occasions[leaf.docBase + doc] = new SuggestionHint.Occasion(
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
    }
}
