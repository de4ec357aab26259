package fr.retours.extraction.rule;

import java.util.List;
import java.util.Set;

/** What a pattern asks of one word. */
sealed interface WordTest {
    /** Returns whether the word is as asked. */
    boolean holds(TextLayers layers, int word);

    /** One of some words, folded. */
    record OneOf(Set<String> words) implements WordTest {
        @Override
        public boolean holds(TextLayers layers, int word) {
            return words.contains(layers.folded(word));
        }
    }

    /** A word that starts so, folded. */
    record Starts(String start) implements WordTest {
        @Override
        public boolean holds(TextLayers layers, int word) {
            return layers.folded(word).startsWith(start);
        }
    }

    /** A mark, or a word as it is written. */
    record Written(String text) implements WordTest {
        @Override
        public boolean holds(TextLayers layers, int word) {
            return layers.written(word).equals(text);
        }
    }

    /** A form of one of some dictionary words. */
    record FormOf(Set<String> lemmas) implements WordTest {
        @Override
        public boolean holds(TextLayers layers, int word) {
            for (String lemma : layers.lemmas(word)) {
                if (lemmas.contains(lemma)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A part of speech. */
    record Tagged(String tag) implements WordTest {
        @Override
        public boolean holds(TextLayers layers, int word) {
            return layers.tag(word).equals(tag);
        }
    }

    /** A word of a sort. */
    record Looks(WordSort sort) implements WordTest {
        @Override
        public boolean holds(TextLayers layers, int word) {
            return sort.has(layers.written(word));
        }
    }

    /** Any of several. */
    record AnyOf(List<WordTest> tests) implements WordTest {
        @Override
        public boolean holds(TextLayers layers, int word) {
            for (WordTest test : tests) {
                if (test.holds(layers, word)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** None such. */
    record Not(WordTest test) implements WordTest {
        @Override
        public boolean holds(TextLayers layers, int word) {
            return !test.holds(layers, word);
        }
    }
}
