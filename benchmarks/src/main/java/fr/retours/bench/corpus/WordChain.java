package fr.retours.bench.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which word follows which in texts it has read, and how often: enough to write sentences with their function words. */
final class WordChain {
    private static final String END = ".";
    private static final int LONGEST_SENTENCE = 45;
    private static final Pattern TOKEN = Pattern.compile("\\p{L}+['’]|[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*|[.,;:]");
    private static final Pattern CONTENT = Pattern.compile("\\p{Ll}{5,}");

    private final Map<String, List<String>> followers = new HashMap<>();

    private WordChain() {}

    /** Reads texts. */
    static WordChain learn(List<String> texts) {
        var chain = new WordChain();
        for (String text : texts) {
            String before = END;
            for (Matcher token = TOKEN.matcher(text); token.find(); before = token.group()) {
                chain.follow(before, token.group());
            }
            chain.follow(before, END);
        }
        if (chain.followers.size() < 2) {
            throw new IllegalArgumentException("texts to learn from must have words, got none");
        }
        return chain;
    }

    private void follow(String before, String after) {
        if (!before.equals(after)) {
            followers.computeIfAbsent(before, word -> new ArrayList<>()).add(after);
        }
    }

    /**
     * Writes a sentence, with a capital and a full stop.
     *
     * @param rewritten what stands in the place of a word of five letters or more
     */
    String sentence(RandomGenerator random, UnaryOperator<String> rewritten) {
        var sentence = new StringBuilder();
        String token = next(END, random);
        for (int words = 0; words < LONGEST_SENTENCE && !token.equals(END); words++) {
            add(sentence, CONTENT.matcher(token).matches() ? rewritten.apply(token) : token);
            token = next(token, random);
        }
        return sentence.append(END).toString();
    }

    private String next(String token, RandomGenerator random) {
        var all = followers.getOrDefault(token, List.of(END));
        return all.get(random.nextInt(all.size()));
    }

    private static void add(StringBuilder sentence, String token) {
        if (sentence.isEmpty()) {
            sentence.append(capitalised(token));
            return;
        }
        char last = sentence.charAt(sentence.length() - 1);
        boolean close = token.equals(",") || last == '\'' || last == '’';
        sentence.append(close ? "" : " ").append(token);
    }

    /** Returns the word with its first letter a capital. */
    static String capitalised(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
