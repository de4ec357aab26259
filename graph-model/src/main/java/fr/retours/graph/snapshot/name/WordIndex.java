package fr.retours.graph.snapshot.name;

import fr.retours.graph.snapshot.column.Adjacency;
import fr.retours.graph.snapshot.column.NumberSets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Which of some things, numbered from 0, have a word that starts with given letters. Immutable. */
public final class WordIndex {
    /** In code point order. */
    private final List<String> words;
    /** For each word the things that have it. */
    private final Adjacency things;

    /**
     * Indexes things by their words.
     *
     * @param number how many things there are
     * @param wordsOf the folded words of each
     */
    public WordIndex(int number, IntFunction<Collection<String>> wordsOf) {
        var byWord = new TreeMap<String, IntStream.Builder>();
        for (int thing = 0; thing < number; thing++) {
            for (String word : wordsOf.apply(thing)) {
                byWord.computeIfAbsent(word, first -> IntStream.builder()).add(thing);
            }
        }
        var all = new Adjacency.Builder();
        byWord.values().forEach(some -> all.add(some.build()));
        this.words = new ArrayList<>(byWord.keySet());
        this.things = all.build();
    }

    /** Returns the things of which each of these, folded, starts a word; none when there is no word to look for. */
    public BitSet starting(Collection<String> starts) {
        return starts.stream().map(this::starting).reduce(NumberSets::common).orElseGet(BitSet::new);
    }

    private BitSet starting(String start) {
        var found = new BitSet();
        int first = Collections.binarySearch(words, start);
        for (int word = first < 0 ? -first - 1 : first;
                word < words.size() && words.get(word).startsWith(start);
                word++) {
            things.forEach(word, found::set);
        }
        return found;
    }
}
