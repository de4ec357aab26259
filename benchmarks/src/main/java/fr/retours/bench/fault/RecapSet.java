package fr.retours.bench.fault;

import fr.retours.bench.corpus.RecapGenerator;
import fr.retours.bench.corpus.RecapJsonLines;
import fr.retours.corpus.CorpusReader;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Recaps in a file that {@code index} reads.
 *
 * @param file of JSON lines
 */
record RecapSet(Path file, List<Recap> recaps) {
    /** Few, so that a round is soon over. */
    private static final int SAMPLES = 8;

    private static final int CHANGED = 2;
    private static final int NEW = 2;
    private static final int SHORTEST = 600;
    /** Stands in front of each changed body, and shifts all proofs. */
    private static final String SHIFT = "Ce texte a été relu. ";

    /** Copies the list. */
    RecapSet {
        recaps = List.copyOf(recaps);
    }

    /** Two sets, of which the second lacks a recap of the first, has others, and tells some otherwise. */
    record Pair(RecapSet before, RecapSet after) {}

    /**
     * Writes both sets.
     *
     * @param texts recaps to take some of, and to learn words from
     * @param madeUp how many made-up recaps each set has besides
     */
    static Pair in(Path folder, List<Path> texts, int madeUp) throws IOException {
        List<Recap> all = new CorpusReader()
                .readAll(texts).recaps().stream()
                        .sorted(Comparator.comparing(Recap::id))
                        .toList();
        if (all.size() < SAMPLES + NEW) {
            throw new IllegalArgumentException("texts must hold " + (SAMPLES + NEW) + " recaps, got " + all.size());
        }
        List<Recap> made = madeUp == 0 ? List.of() : madeUp(all, madeUp);
        List<Recap> before = joined(all.subList(0, SAMPLES), made.subList(0, made.size() * 2 / 3));
        List<Recap> after =
                new ArrayList<>(joined(all.subList(1, SAMPLES + NEW), made.subList(made.size() / 3, made.size())));
        for (int i = 0; i < after.size() / SAMPLES * CHANGED; i++) {
            after.set(i, shifted(after.get(i)));
        }
        return new Pair(written(folder.resolve("before.jsonl"), before), written(folder.resolve("after.jsonl"), after));
    }

    private static List<Recap> madeUp(List<Recap> texts, int madeUp) throws IOException {
        var words = texts.stream().map(Recap::body).toList();
        var generator = RecapGenerator.of(words, madeUp, 1, SHORTEST);
        return IntStream.range(0, madeUp + madeUp / 2)
                .mapToObj(number -> generator.recap(number).recap())
                .toList();
    }

    private static List<Recap> joined(List<Recap> some, List<Recap> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static Recap shifted(Recap one) {
        return new Recap(
                one.id(), one.title(), one.url(), one.published(), SHIFT + one.body(), one.summary(), one.author());
    }

    private static RecapSet written(Path file, List<Recap> recaps) throws IOException {
        RecapJsonLines.write(file, recaps.stream());
        List<Recap> read = new CorpusReader().readAll(List.of(file)).recaps();
        return new RecapSet(file, read);
    }

    /** Returns the ids of recaps that another set has, too, be it with another text. */
    List<RecapId> idsAlsoIn(RecapSet other) {
        List<RecapId> theirs = other.recaps().stream().map(Recap::id).toList();
        return recaps.stream().map(Recap::id).filter(theirs::contains).toList();
    }
}
