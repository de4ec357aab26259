package fr.retours.bench.corpus;

import fr.retours.corpus.CorpusReader;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Makes up recaps as extraction and resolution would give them: sentences of the texts it has read with words from
 * a dictionary in them, people, organisations and communes of which few are everywhere. The same texts, size and seed give
 * the same recaps. Safe for concurrent use.
 */
public record RecapGenerator(
        long seed, int shortest, List<String> sentences, ZipfList<String> rareWords, CorpusCast cast) {
    /** How fast the words of a dictionary get rarer: as in newspapers, once the thirty commonest are left out. */
    private static final double EXPONENT = 1.05;

    private static final double SHIFT = 30;

    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("[.!?]\\s+|\\s*\\R[\\s#*>-]*");
    /** What has four words of small letters, and is not too long. */
    private static final Pattern WORDS = Pattern.compile("^(?=.{20,300}$)(?:.*?\\b\\p{Ll}{2,}\\b){4}");

    /** Copies the sentences. */
    public RecapGenerator {
        sentences = List.copyOf(sentences);
    }

    /**
     * Prepares a corpus.
     *
     * @param texts French texts whose sentences are taken; a few pages will do
     * @param size how many recaps there are to be: the more, the more people and organisations
     * @param shortest characters of the shortest one; the longest has three times as many and a summary
     * @throws IOException if the dictionary cannot be read
     */
    public static RecapGenerator of(List<String> texts, int size, long seed, int shortest) throws IOException {
        List<String> sentences = texts.stream()
                .flatMap(BETWEEN_SENTENCES::splitAsStream)
                .filter(WORDS.asPredicate())
                .map(sentence -> sentence + ".")
                .toList();
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("texts to learn from must have sentences, got none");
        }
        var words = DictionaryWords.load(seed);
        var rareWords = new ZipfList<>(words.words(), EXPONENT, SHIFT);
        var cast = CorpusCast.of(size, words, new SplittableRandom(seed));
        return new RecapGenerator(seed, shortest, sentences, rareWords, cast);
    }

    /**
     * Prepares a corpus of so many recaps in the words of all recaps of some files.
     *
     * @throws IOException if the dictionary cannot be read
     */
    public static RecapGenerator learning(Path texts, int size, long seed, int shortest) throws IOException {
        var words = new CorpusReader()
                .readAll(List.of(texts)).recaps().stream().map(Recap::body).toList();
        return of(words, size, seed, shortest);
    }

    /** Makes the recap of a number, any from 0. */
    public RecapFacts recap(int number) {
        return new RecapComposer(number, new SplittableRandom(seed + 1L + number), this).compose();
    }

    /** Returns the id of the recap of a number. */
    public static RecapId id(int number) {
        return new RecapId("recap:" + number);
    }
}
