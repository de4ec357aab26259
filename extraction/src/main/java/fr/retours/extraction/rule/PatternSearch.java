package fr.retours.extraction.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a compiled pattern fits at words, from left to right: each fork is tried at each word once at most until the pattern
 * fits, so that the time is bounded whatever the pattern. For one thread.
 */
final class PatternSearch {
    private static final int NONE = -1;

    private final List<PatternStep> steps;
    private final TextLayers layers;
    private final int from;
    private final int limit;
    /** Forks tried at words: those of a search that failed lead nowhere, wherever one comes from. */
    private final BitSet tried = new BitSet();

    private final Deque<Choice> open = new ArrayDeque<>();
    private @Nullable Event events;

    /** Where to go on when what was tried first fails; and what was captured until then. */
    private record Choice(int step, int at, @Nullable Event events) {}

    /** The beginning, with a name, or the end of a capture; and those before. */
    private record Event(
            @Nullable String name, int at, @Nullable Event before) {}

    /** What fits: just past its last word, and what was captured, in text order. */
    record Fit(int end, List<PatternCapture> captures) {}

    /**
     * Takes a pattern.
     *
     * @param from the first word at which it may be tried
     * @param limit a word that no word of a fit may reach
     */
    PatternSearch(List<PatternStep> steps, TextLayers layers, int from, int limit) {
        this.steps = steps;
        this.layers = layers;
        this.from = from;
        this.limit = limit;
    }

    /** Tries the pattern at a word, behind those at which it was tried; null when it does not fit there. */
    @Nullable
    Fit at(int start) {
        events = null;
        int end = run(0, start);
        if (end == NONE) {
            return null;
        }
        open.clear();
        tried.clear();
        return new Fit(end, captures());
    }

    private int run(int first, int start) {
        int step = first;
        int at = start;
        while (true) {
            PatternStep here = steps.get(step);
            if (here instanceof PatternStep.End) {
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
    private int next(PatternStep here, int step, int at) {
        return switch (here) {
            case PatternStep.Pass pass -> at < limit && pass.test().holds(layers, at) ? step + 1 : NONE;
            case PatternStep.PassAll all -> {
                int end = at < limit ? layers.end(all.type(), at) : NONE;
                yield end > at && end <= limit ? step + 1 : NONE;
            }
            case PatternStep.Fork fork when !isNew(step, at) -> NONE;
            case PatternStep.Fork fork -> {
                open.push(new Choice(fork.second(), at, events));
                yield fork.first();
            }
            case PatternStep.Jump jump -> jump.to();
            case PatternStep.Open capture -> {
                events = new Event(capture.name(), at, events);
                yield step + 1;
            }
            case PatternStep.Close close -> {
                events = new Event(null, at, events);
                yield step + 1;
            }
            case PatternStep.Unless unless ->
                new PatternSearch(steps, layers, at, limit).run(step + 1, at) == NONE ? unless.to() : NONE;
            case PatternStep.After after ->
                (at > 0 && after.test().holds(layers, at - 1)) == after.isWanted() ? step + 1 : NONE;
            case PatternStep.StartsLine line -> layers.startsLine(at) ? step + 1 : NONE;
            case PatternStep.EndsLine line -> layers.endsLine(at) ? step + 1 : NONE;
            case PatternStep.End end -> NONE;
        };
    }

    private boolean isNew(int fork, int at) {
        int place = fork * (limit - from + 1) + at - from;
        boolean isNew = !tried.get(place);
        tried.set(place);
        return isNew;
    }

    private int passed(PatternStep here, int at) {
        return switch (here) {
            case PatternStep.Pass pass -> at + 1;
            case PatternStep.PassAll all -> layers.end(all.type(), at);
            default -> at;
        };
    }

    private List<PatternCapture> captures() {
        var captures = new ArrayList<PatternCapture>();
        var ends = new ArrayDeque<Integer>();
        for (Event event = events; event != null; event = event.before) {
            if (event.name == null) {
                ends.push(event.at);
            } else {
                int end = ends.pop();
                if (end > event.at) {
                    captures.add(new PatternCapture(event.name, event.at, end));
                }
            }
        }
        return captures.reversed().stream()
                .sorted(Comparator.comparingInt(PatternCapture::from))
                .toList();
    }
}
