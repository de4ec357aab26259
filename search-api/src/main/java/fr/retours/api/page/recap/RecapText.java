package fr.retours.api.page.recap;

import fr.retours.api.answer.PagePaths;
import fr.retours.model.fact.Mention;
import fr.retours.model.id.EntityId;
import fr.retours.text.Snippet;
import fr.retours.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lays a recap's text out: lines, in them the sentences that prove something, in these the names. */
final class RecapText {
    private final String text;
    private final List<Mention> mentions;
    private final List<Span> proofs;
    /** Where the reader is led to: the passages with what was searched for, by where they start. */
    private final Map<Integer, RecapLine.Stop> stops = new TreeMap<>();
    /** What was searched for. */
    private final List<Span> marks;

    /**
     * Takes a text apart.
     *
     * @param mentions in text order, not overlapping
     * @param proofs in any order; of two that overlap the later one has no place of its own
     * @param found passages with what was searched for, in text order
     */
    RecapText(String text, List<Mention> mentions, Collection<Span> proofs, List<Snippet> found) {
        this.text = text;
        this.mentions = mentions;
        this.proofs = apart(proofs);
        for (Snippet passage : found) {
            stops.put(passage.start(), new RecapLine.Stop(stops.size() + 1, found.size()));
        }
        this.marks = apart(found.stream()
                .flatMap(passage -> passage.matches().stream()
                        .map(match -> new Span(passage.start() + match.start(), passage.start() + match.end())))
                .toList());
    }

    /** Returns the lines from one offset to another, blank ones left out. */
    List<RecapLine> lines(int from, int to) {
        List<RecapLine> lines = new ArrayList<>();
        boolean opening = true;
        for (int start = from; start < to; ) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 || feed > to ? to : feed;
            if (text.substring(start, end).isBlank()) {
                opening = true;
            } else {
                lines.add(new RecapLine(passages(start, end), opening));
                opening = false;
            }
            start = end + 1;
        }
        return lines;
    }

    private List<RecapLine.Passage> passages(int from, int to) {
        List<RecapLine.Passage> passages = new ArrayList<>();
        int done = from;
        for (Span proof : proofs) {
            int start = Math.max(proof.start(), from);
            int end = Math.min(proof.end(), to);
            if (start < end) {
                if (done < start) {
                    passages.add(new RecapLine.Passage(null, runs(done, start)));
                }
                // A proof of several lines is led to by its first one.
                String anchor = start == proof.start() ? PagePaths.anchor(start) : null;
                passages.add(new RecapLine.Passage(anchor, runs(start, end)));
                done = end;
            }
        }
        if (done < to) {
            passages.add(new RecapLine.Passage(null, runs(done, to)));
        }
        return passages;
    }

    private List<RecapLine.Run> runs(int from, int to) {
        List<RecapLine.Run> runs = new ArrayList<>();
        int done = from;
        for (Mention mention : mentions) {
            if (mention.start() >= done && mention.end() <= to) {
                add(runs, done, mention.start(), null);
                add(runs, mention.start(), mention.end(), mention.entity());
                done = mention.end();
            }
        }
        add(runs, done, to, null);
        return runs;
    }

    /** Adds a stretch in pieces: each is marked as a whole or not, and a stop is where a piece starts. */
    private void add(List<RecapLine.Run> runs, int from, int to, @Nullable EntityId entity) {
        String href = entity == null ? null : PagePaths.entity(entity);
        String kind = entity == null ? "" : PagePaths.kind(entity);
        var ends = new TreeSet<Integer>(stops.keySet());
        marks.forEach(mark -> ends.addAll(List.of(mark.start(), mark.end())));
        int start = from;
        while (start < to) {
            int at = start;
            var next = ends.higher(start);
            int end = next == null ? to : Math.min(next, to);
            boolean marked = marks.stream().anyMatch(mark -> mark.start() <= at && at < mark.end());
            runs.add(new RecapLine.Run(text.substring(start, end), href, kind, marked, stops.get(start)));
            start = end;
        }
    }

    private List<Span> apart(Collection<Span> spans) {
        var ordered = new TreeSet<Span>((a, b) ->
                a.start() != b.start() ? Integer.compare(a.start(), b.start()) : Integer.compare(a.end(), b.end()));
        ordered.addAll(spans);
        List<Span> apart = new ArrayList<>();
        int done = 0;
        for (Span span : ordered) {
            if (span.start() >= done && span.end() <= text.length()) {
                apart.add(span);
                done = span.end();
            }
        }
        return apart;
    }
}
