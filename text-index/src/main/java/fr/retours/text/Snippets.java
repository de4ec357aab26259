package fr.retours.text;

import fr.retours.model.Recap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Picks the passages of a recap that show best why it was found. */
final class Snippets {
    private static final int MOST = 2;

    private final String text;
    private final int afterTitle;
    private final Map<Integer, List<Span>> passagesByParagraph = new HashMap<>();

    Snippets(Recap recap) {
        this.text = recap.text();
        this.afterTitle = recap.title().length();
    }

    /**
     * A place where something looked for stands.
     *
     * @param word which of the words or phrases of the query
     * @param span offsets in the recap's text
     */
    record Found(String word, Span span) {}

    /** Returns the best passages: those with most different words, then with most words, then the first. */
    List<Snippet> best(List<Found> found) {
        if (found.isEmpty()) {
            return List.of(snippet(firstPassage(), List.of()));
        }
        Map<Integer, Candidate> candidates = new TreeMap<>();
        for (Found one : found) {
            var passage = passageAt(one.span().start());
            candidates
                    .computeIfAbsent(passage.start(), start -> new Candidate(passage, new ArrayList<>()))
                    .inside()
                    .add(one);
        }
        Set<String> shown = new HashSet<>();
        return candidates.values().stream()
                .sorted(Comparator.comparingInt(Candidate::words)
                        .thenComparingInt(candidate -> candidate.spans().size())
                        .reversed())
                .map(candidate -> snippet(candidate.passage(), candidate.spans()))
                .filter(snippet -> shown.add(snippet.text())) // a summary often repeats the body
                .limit(MOST)
                .toList();
    }

    /** Returns how many passages hold something; those that a summary repeats count once. */
    int count(List<Found> found) {
        return (int) found.stream()
                .map(one -> passageAt(one.span().start()))
                .map(passage -> text.substring(passage.start(), passage.end()))
                .distinct()
                .count();
    }

    private Snippet snippet(Span passage, List<Span> spans) {
        var matches = spans.stream()
                .map(span ->
                        new Span(span.start() - passage.start(), Math.min(span.end(), passage.end()) - passage.start()))
                .toList();
        return new Snippet(passage.start(), text.substring(passage.start(), passage.end()), matches);
    }

    private Span firstPassage() {
        int at = afterTitle;
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return passageAt(at);
    }

    private Span passageAt(int at) {
        int start = text.lastIndexOf('\n', at) + 1;
        var passages = passagesByParagraph.computeIfAbsent(start, from -> {
            int end = text.indexOf('\n', from);
            return Passages.of(text, from, end < 0 ? text.length() : end);
        });
        var last = passages.getFirst();
        for (Span passage : passages) {
            if (passage.start() <= at) {
                last = passage;
            }
        }
        return last;
    }

    /** A passage with what was found in it. */
    private record Candidate(Span passage, List<Found> inside) {
        int words() {
            return (int) inside.stream().map(Found::word).distinct().count();
        }

        List<Span> spans() {
            return Spans.joined(inside.stream().map(Found::span).toList());
        }
    }
}
