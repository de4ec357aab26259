package fr.retours.text.highlight;

import fr.retours.text.Snippet;
import fr.retours.text.Span;
import fr.retours.text.field.StoredHit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Picks the passages of a recap that show best why it was found. */
final class SnippetPicker {
    private static final int MOST = 2;

    private final StoredHit hit;

    SnippetPicker(StoredHit hit) {
        this.hit = hit;
    }

    /**
     * A place where something looked for stands.
     *
     * @param word which of the words or phrases of the query
     * @param span offsets in the recap's text
     */
    record Found(int word, Span span) {}

    /**
     * What to show.
     *
     * @param best the best passages: those with most different words, then with most words, then the first
     * @param passages how many hold something; those that a summary repeats count once
     */
    record Picked(List<Snippet> best, int passages) {}

    /** Picks from the places where something was found; the start of the text when there are none. */
    Picked pick(List<Found> found) {
        if (found.isEmpty()) {
            return new Picked(
                    List.of(snippet(hit.passages().from(hit.head().title().length()), List.of())), 0);
        }
        var different = different(found);
        var best = different.stream().limit(MOST).map(this::snippet).toList();
        return new Picked(best, different.size());
    }

    /** Lists the passages where something was found, in the order of the text; as many as {@link Picked} says. */
    List<Snippet> all(List<Found> found) {
        return different(found).stream()
                .map(this::snippet)
                .sorted(Comparator.comparingInt(Snippet::start))
                .toList();
    }

    /** Returns the passages with something found, the best first. */
    private List<Candidate> different(List<Found> found) {
        Map<Span, List<Found>> inside = new TreeMap<>(Comparator.comparingInt(Span::start));
        for (Found one : found) {
            inside.computeIfAbsent(hit.passages().at(one.span().start()), passage -> new ArrayList<>())
                    .add(one);
        }
        return inside.entrySet().stream()
                .map(one -> Candidate.of(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt(Candidate::words)
                        .thenComparingInt(candidate -> candidate.spans().size())
                        .reversed())
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap( // a summary often repeats the body
                                candidate -> hit.text(candidate.passage()),
                                candidate -> candidate,
                                (first, later) -> first,
                                LinkedHashMap::new),
                        byText -> List.copyOf(byText.values())));
    }

    private Snippet snippet(Candidate candidate) {
        return snippet(candidate.passage(), candidate.spans());
    }

    private Snippet snippet(Span passage, List<Span> spans) {
        var matches = spans.stream()
                .map(span ->
                        new Span(span.start() - passage.start(), Math.min(span.end(), passage.end()) - passage.start()))
                .toList();
        return new Snippet(passage.start(), hit.text(passage), matches);
    }

    /**
     * A passage with what was found in it.
     *
     * @param words how many different words or phrases of the query
     */
    private record Candidate(Span passage, int words, List<Span> spans) {
        static Candidate of(Span passage, List<Found> inside) {
            int words = (int) inside.stream().mapToInt(Found::word).distinct().count();
            return new Candidate(
                    passage,
                    words,
                    SpanOrder.joined(inside.stream().map(Found::span).toList()));
        }
    }
}
