package fr.retours.indexer.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a compiled pattern fits at a word: each fork is tried at each word once at most, so that the time is bounded
 * whatever the pattern.
 */
final class Search {
    private static final int NONE = -1;

    private final List<Step> steps;
    private final Layers layers;
    private final int limit;
    private final int start;
    private final BitSet tried = new BitSet(0);
    private final Deque<Choice> open = new ArrayDeque<>(0);
    private @Nullable Event events;

    /** Where to go on when what was tried first fails; and what was captured until then. */
    private record Choice(int step, int at, @Nullable Event events) {}

    /** The beginning, with a name, or the end of a capture; and those before. */
    private record Event(
            @Nullable String name, int at, @Nullable Event before) {}

    /** What fits: just past its last word, and what was captured, in text order. */
    record Fit(int end, List<Capture> captures) {}

    private Search(List<Step> steps, Layers layers, int start, int limit) {
        this.steps = steps;
        this.layers = layers;
        this.start = start;
        this.limit = limit;
    }

    /**
     * Tries a pattern.
     *
     * @param limit a word that no word of the fit may reach
     * @return null when it does not fit there
     */
    static @Nullable Fit at(List<Step> steps, Layers layers, int start, int limit) {
        boolean fails = start >= limit
                || (steps.getFirst() instanceof Step.Pass pass && !pass.test().holds(layers, start));
        if (fails) {
            return null;
        }
        var search = new Search(steps, layers, start, limit);
        int end = search.run(0, start);
        return end == NONE ? null : new Fit(end, search.captures());
    }

    private int run(int first, int from) {
        int step = first;
        int at = from;
        while (true) {
            Step here = steps.get(step);
            if (here instanceof Step.End) {
                return at;
            }
            int next = next(here, step, at);
            if (next != NONE) {
                at = passed(here, at);
                step = next;
                continue;
            }
            Choice other = open.poll();
            if (other == null) {
                return NONE;
            }
            step = other.step;
            at = other.at;
            events = other.events;
        }
    }

    /** Returns the step to go on with, or {@link #NONE} when this one fails. */
    private int next(Step here, int step, int at) {
        return switch (here) {
            case Step.Pass pass -> at < limit && pass.test().holds(layers, at) ? step + 1 : NONE;
            case Step.PassAll all -> {
                int end = at < limit ? layers.end(all.type(), at) : NONE;
                yield end > at && end <= limit ? step + 1 : NONE;
            }
            case Step.Fork fork when !isNew(step, at) -> NONE;
            case Step.Fork fork -> {
                open.push(new Choice(fork.second(), at, events));
                yield fork.first();
            }
            case Step.Jump jump -> jump.to();
            case Step.Open capture -> {
                events = new Event(capture.name(), at, events);
                yield step + 1;
            }
            case Step.Close close -> {
                events = new Event(null, at, events);
                yield step + 1;
            }
            case Step.Unless unless ->
                new Search(steps, layers, start, limit).run(step + 1, at) == NONE ? unless.to() : NONE;
            case Step.After after ->
                (at > 0 && after.test().holds(layers, at - 1)) == after.isWanted() ? step + 1 : NONE;
            case Step.StartsLine line -> layers.startsLine(at) ? step + 1 : NONE;
            case Step.EndsLine line -> layers.endsLine(at) ? step + 1 : NONE;
            case Step.End end -> NONE;
        };
    }

    private boolean isNew(int fork, int at) {
        int place = fork * (limit - start + 1) + at - start;
        boolean isNew = !tried.get(place);
        tried.set(place);
        return isNew;
    }

    private int passed(Step here, int at) {
        return switch (here) {
            case Step.Pass pass -> at + 1;
            case Step.PassAll all -> layers.end(all.type(), at);
            default -> at;
        };
    }

    private List<Capture> captures() {
        var captures = new ArrayList<Capture>();
        var ends = new ArrayDeque<Integer>();
        for (Event event = events; event != null; event = event.before) {
            if (event.name == null) {
                ends.push(event.at);
            } else {
                int end = ends.pop();
                if (end > event.at) {
                    captures.add(new Capture(event.name, event.at, end));
                }
            }
        }
        return captures.reversed().stream()
                .sorted(Comparator.comparingInt(Capture::from))
                .toList();
    }
}
