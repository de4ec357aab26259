package fr.retours.bench.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The forms of LanguageTool's French dictionary, most frequent first: the last letter of a tag is its class of frequency,
 * and order within a class is drawn.
 *
 * @param words inflected nouns, adjectives, adverbs and verbs
 * @param givenNames first names
 * @param familyNames names of families, and of places that may be some
 */
record DictionaryWords(List<String> words, List<String> givenNames, List<String> familyNames) {
    private static final String FILE = "/org/languagetool/resource/fr/french.dict";
    private static final Pattern WORD = Pattern.compile("\\p{Ll}{3,}(?:-\\p{Ll}{2,})?");
    private static final Pattern GIVEN = Pattern.compile("\\p{Lu}\\p{Ll}{2,}(?:-\\p{Lu}\\p{Ll}+)?");
    private static final Pattern FAMILY = Pattern.compile("\\p{Lu}\\p{Ll}{3,}");

    DictionaryWords {
        words = List.copyOf(words);
        givenNames = List.copyOf(givenNames);
        familyNames = List.copyOf(familyNames);
    }

    /** Reads the dictionary. */
    static DictionaryWords load(long seed) throws IOException {
        Map<String, Character> words = new HashMap<>();
        Map<String, Character> given = new HashMap<>();
        Map<String, Character> family = new HashMap<>();
        var url = Objects.requireNonNull(DictionaryWords.class.getResource(FILE), FILE);
        for (WordData form : new DictionaryLookup(Dictionary.read(url))) {
            String word = String.valueOf(form.getWord());
            String tag = String.valueOf(form.getTag());
            if (isContent(tag)) {
                note(word, tag, WORD, words);
            } else if (tag.startsWith("Z m sp") || tag.startsWith("Z f sp")) {
                note(word, tag, GIVEN, given);
            } else if (tag.startsWith("Z e sp")) {
                note(word, tag, FAMILY, family);
            }
        }
        return new DictionaryWords(ranked(words, seed), ranked(given, seed), ranked(family, seed));
    }

    private static boolean isContent(String tag) {
        return tag.startsWith("N ") || tag.startsWith("J ") || tag.startsWith("V ") || tag.startsWith("A");
    }

    private static void note(String word, String tag, Pattern shape, Map<String, Character> classes) {
        if (shape.matcher(word).matches()) {
            classes.merge(word, tag.charAt(tag.length() - 1), (one, other) -> one > other ? one : other);
        }
    }

    private static List<String> ranked(Map<String, Character> classes, long seed) {
        List<String> all = new ArrayList<>(classes.keySet());
        Collections.sort(all);
        Collections.shuffle(all, new Random(seed));
        all.sort(Comparator.comparing(classes::get, Comparator.reverseOrder()));
        return all;
    }
}
