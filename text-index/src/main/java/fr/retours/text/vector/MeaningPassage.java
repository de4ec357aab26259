package fr.retours.text.vector;

import fr.retours.model.fact.RecapLayout;
import fr.retours.text.Span;
import fr.retours.text.field.StoredHit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * A passage of a recap that has a vector: some sentences, with the title before them, which tells what they are about.
 *
 * @param span where it stands in the recap's text
 * @param text what is encoded
 */
record MeaningPassage(Span span, String text) {
    /** Some hundred words: encoders are trained on texts of this length, and read little more. */
    private static final int LONGEST = 600;

    /** Returns a hash of what is encoded: a vector counts only as long as the recap still says this there. */
    long fingerprint() {
        return StringHelper.murmurhash3_x64_128(new BytesRef(text))[0];
    }

    /** Returns what a recap says at {@code span}; empty when the span does not lie in its body or in its summary. */
    static Optional<MeaningPassage> at(Span span, StoredHit hit) {
        int end = partEnd(span, hit.layout());
        return end == hit.layout().title() || span.end() > end
                ? Optional.empty()
                : Optional.of(new MeaningPassage(span, hit.head().title() + '\n' + hit.text(span)));
    }

    /** Cuts a recap: body and summary, what stands in both once. */
    static List<MeaningPassage> of(StoredHit hit) {
        Map<String, MeaningPassage> byText = new LinkedHashMap<>();
        for (Span span : joined(hit)) {
            at(span, hit).ifPresent(one -> byText.putIfAbsent(one.text(), one));
        }
        return List.copyOf(byText.values());
    }

    /** Joins sentences behind the title as long as they stand in one part and are not too long together. */
    private static List<Span> joined(StoredHit hit) {
        List<Span> joined = new ArrayList<>();
        @Nullable Span open = null;
        for (Span next : hit.passages().all()) {
            int end = partEnd(next, hit.layout());
            if (open != null && end == partEnd(open, hit.layout()) && next.end() - open.start() <= LONGEST) {
                open = new Span(open.start(), next.end());
            } else if (end != hit.layout().title()) {
                if (open != null) {
                    joined.add(open);
                }
                open = next;
            }
        }
        if (open != null) {
            joined.add(open);
        }
        return joined;
    }

    /** Returns where the part ends in which a span starts: title, body or summary. */
    private static int partEnd(Span span, RecapLayout layout) {
        if (span.start() >= layout.summaryStart()) {
            return layout.summaryStart() + layout.summary();
        }
        return span.start() >= layout.bodyStart() ? layout.bodyStart() + layout.body() : layout.title();
    }
}
