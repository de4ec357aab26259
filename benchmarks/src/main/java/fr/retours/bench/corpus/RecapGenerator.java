package fr.retours.bench.corpus;

import fr.retours.corpus.CorpusReader;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes up recaps as extraction and resolution would give them: French words as frequent as in the texts it has read, rarer
 * ones from a dictionary, people, organisations and communes of which few are everywhere. The same texts, size and seed give
 * the same recaps. Safe for concurrent use.
 */
public final class RecapGenerator {
    /** How fast the words of a dictionary get rarer: as in newspapers, once the thirty commonest are left out. */
    private static final double EXPONENT = 1.05;

    private static final double SHIFT = 30;

    private static final int SHORTEST = 2_000;

    private final long seed;
    private final int shortest;
    private final WordChain chain;
    private final ZipfList<String> rareWords;
    private final CorpusCast cast;

    /**
     * Prepares a corpus.
     *
     * @param texts French texts to learn from which words follow which; a few pages will do
     * @param size how many recaps there are to be: the more, the more people and organisations
     */
    public RecapGenerator(List<String> texts, int size, long seed) throws IOException {
        this(texts, size, seed, SHORTEST);
    }

    /**
     * Prepares a corpus of longer or shorter recaps, which name more or fewer.
     *
     * @param shortest characters of the shortest one; the longest has three times as many and a summary
     */
    public RecapGenerator(List<String> texts, int size, long seed, int shortest) throws IOException {
        this.seed = seed;
        this.shortest = shortest;
        this.chain = WordChain.learn(texts);
        var words = DictionaryWords.load(seed);
        this.rareWords = new ZipfList<>(words.words(), EXPONENT, SHIFT);
        this.cast = CorpusCast.of(size, words, new SplittableRandom(seed));
    }

    /**
     * Prepares a corpus of so many recaps in the words of all recaps of some files.
     *
     * @throws IOException if the dictionary cannot be read
     */
    public static RecapGenerator learning(Path texts, int size, long seed, int shortest) throws IOException {
        var words = new CorpusReader()
                .readAll(List.of(texts)).recaps().stream().map(Recap::body).toList();
        return new RecapGenerator(words, size, seed, shortest);
    }

    /** Makes the recap of a number, any from 0. */
    public RecapFacts recap(int number) {
        return new RecapComposer(number, new SplittableRandom(seed + 1L + number), this).compose();
    }

    /** Returns the id of the recap of a number. */
    public static RecapId id(int number) {
        return new RecapId("recap:" + number);
    }

    int shortest() {
        return shortest;
    }

    WordChain chain() {
        return chain;
    }

    ZipfList<String> rareWords() {
        return rareWords;
    }

    CorpusCast cast() {
        return cast;
    }
}
