package fr.retours.graph.snapshot.column;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What backs a relationship, as it was read.
 *
 * @param recap the number of the recap
 * @param confidence from 0 to 1
 * @param starts where its sentences begin in the recap's text
 * @param ends just past the last character of each
 */
public record ProofRow(int recap, double confidence, List<Integer> starts, List<Integer> ends) {
    /** Returns the start and the end of each sentence in turn. */
    IntStream spans() {
        return IntStream.range(0, 2 * Math.min(starts.size(), ends.size()))
                .map(i -> i % 2 == 0 ? starts.get(i / 2) : ends.get(i / 2));
    }
}
