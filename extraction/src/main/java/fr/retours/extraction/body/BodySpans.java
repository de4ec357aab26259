package fr.retours.extraction.body;

import fr.retours.extraction.text.Words;
import fr.retours.model.term.CollectiviteKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pcollections.TreePMap;

/**
 * A layer of the bodies named in one recap, by their place. Immutable: what a pass finds makes a new layer.
 *
 * <p>Names of one layer share no word. Where they would, this order decides:
 *
 * <ol>
 *   <li>the words of a function held at a body stand before an organisation within them: « responsable du pôle Culture de la
 *       Ville de Brest »;
 *   <li>a longer name stands before a place, named without its level, that it begins or ends with: « Bourgogne transports :
 *       A », « directrice du théâtre de Gap »;
 *   <li>what was found first stands.
 * </ol>
 */
public final class BodySpans {
    private final TreePMap<Integer, BodySpan> byStart;
    /** Where the words of functions end, by their first word. */
    private final TreePMap<Integer, Integer> functions;

    /** Makes a layer without bodies. */
    public BodySpans() {
        this(TreePMap.empty(), TreePMap.empty());
    }

    private BodySpans(TreePMap<Integer, BodySpan> byStart, TreePMap<Integer, Integer> functions) {
        this.byStart = byStart;
        this.functions = functions;
    }

    /** Returns a layer with some bodies more. */
    public BodySpans with(Collection<BodySpan> found) {
        BodySpans layer = this;
        for (BodySpan one : found) {
            layer = layer.with(one);
        }
        return layer;
    }

    /** Returns a layer with one body more. */
    public BodySpans with(BodySpan found) {
        if (!isFree(found.from(), found.to()) || isInFunction(found)) {
            return this;
        }
        var free = endingAt(found.from(), found.to())
                .map(place -> byStart.minus(place.from()))
                .orElse(byStart);
        return new BodySpans(free.plus(found.from(), found), functions);
    }

    /** Finds the bare place that ends a longer stretch. */
    private Optional<BodySpan> endingAt(int from, int to) {
        return around(to - 1).filter(place -> place.isBarePlace() && place.from() > from && place.to() == to);
    }

    /** Returns a layer in which a stretch of words is that of a function held at a body. */
    public BodySpans withFunction(int from, int to) {
        int end = Math.max(to, functions.getOrDefault(from, to));
        var layer = new BodySpans(byStart, functions.plus(from, end));
        return new BodySpans(
                byStart.minusAll(within(from, end).stream()
                        .filter(layer::isInFunction)
                        .map(BodySpan::from)
                        .toList()),
                layer.functions);
    }

    private boolean isInFunction(BodySpan body) {
        var function = functions.floorEntry(body.from());
        return body.isOrganisation() && function != null && body.to() <= function.getValue();
    }

    /** Returns whether a stretch shares no word with a body's name, save a bare place at its start or its end. */
    public boolean isFree(int from, int to) {
        int free = startingAt(from)
                .filter(place -> place.isBarePlace() && place.to() < to)
                .map(BodySpan::to)
                .orElse(from);
        return !overlaps(free, endingAt(free, to).map(BodySpan::from).orElse(to));
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

    /** Lists where each local authority of a level is named, in text order. */
    public List<List<BodySpan>> authorities(CollectiviteKind level) {
        var named = all().stream()
                .filter(span -> span.isOf(level))
                .collect(Collectors.groupingBy(
                        span -> Objects.requireNonNull(span.collectivite()), LinkedHashMap::new, Collectors.toList()));
        return List.copyOf(named.values());
    }

    /**
     * Finds the body that is named more often than any other.
     *
     * @param named where each is named
     * @param least how often it must be named
     */
    public static Optional<List<BodySpan>> namedMost(Collection<List<BodySpan>> named, int least) {
        int most = named.stream().mapToInt(List::size).max().orElse(0);
        List<List<BodySpan>> first =
                named.stream().filter(spans -> spans.size() == most).toList();
        return most >= least && first.size() == 1 ? Optional.of(first.getFirst()) : Optional.empty();
    }

    /** Returns all of them in text order. */
    public List<BodySpan> all() {
        return new ArrayList<>(byStart.values());
    }

    /** Returns the first ones in text order, so many at most. */
    public List<BodySpan> first(int most) {
        return byStart.values().stream().limit(most).toList();
    }

    /** Returns those that start within a stretch, in text order. */
    public List<BodySpan> within(int from, int to) {
        return from >= to ? List.of() : new ArrayList<>(byStart.subMap(from, to).values());
    }

    /** Returns the words that belong to names of bodies. */
    public BitSet words() {
        var taken = new BitSet();
        for (BodySpan one : byStart.values()) {
            taken.set(one.from(), one.to());
        }
        return taken;
    }
}
