package fr.retours.text.highlight;

import fr.retours.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Puts stretches of one text in order. */
public final class SpanOrder {
    private static final Comparator<Span> IN_TEXT_ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    private SpanOrder() {}

    /** Returns the spans in text order, overlapping ones joined. */
    public static List<Span> joined(Collection<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans.stream().sorted(IN_TEXT_ORDER).toList()) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && span.start() < last.end()) {
                joined.set(joined.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }
}
