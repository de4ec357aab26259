package fr.retours.indexer.extract.body;

import fr.retours.indexer.extract.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The bodies named in one recap, by their place. Grows while it is read; belongs to one extraction. */
public final class BodySpans {
    private final NavigableMap<Integer, BodySpan> byStart = new TreeMap<>();

    /** Adds a span unless it overlaps one that is there. */
    public boolean add(BodySpan span) {
        if (overlaps(span.from(), span.to())) {
            return false;
        }
        byStart.put(span.from(), span);
        return true;
    }

    /** Takes a span out again. */
    public void remove(BodySpan span) {
        byStart.remove(span.from(), span);
    }

    /** Finds the body whose name starts at a word. */
    public Optional<BodySpan> startingAt(int word) {
        return Optional.ofNullable(byStart.get(word));
    }

    /** Finds the body named at a word; an article may stand before its name or be part of it: « la Nef », « La Poste ». */
    public Optional<BodySpan> named(Words words, int at) {
        return startingAt(at)
                .or(() ->
                        words.grammar().articles().contains(words.folded(at)) ? startingAt(at + 1) : Optional.empty());
    }

    /** Finds the body whose name a word is part of. */
    public Optional<BodySpan> around(int word) {
        var entry = byStart.floorEntry(word);
        return entry != null && word < entry.getValue().to() ? Optional.of(entry.getValue()) : Optional.empty();
    }

    /** Returns whether a stretch shares a word with a body's name. */
    public boolean overlaps(int from, int to) {
        var before = byStart.lowerEntry(to);
        return before != null && before.getValue().to() > from;
    }

    /** Returns all of them in text order. */
    public List<BodySpan> all() {
        return new ArrayList<>(byStart.values());
    }

    /** Returns those that start within a stretch, in text order. */
    public List<BodySpan> within(int from, int to) {
        return from >= to ? List.of() : new ArrayList<>(byStart.subMap(from, to).values());
    }

    /** Returns the words that belong to names of bodies. */
    public BitSet words() {
        var taken = new BitSet();
        byStart.values().forEach(one -> taken.set(one.from(), one.to()));
        return taken;
    }
}
