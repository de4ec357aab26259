package fr.retours.text;

import org.apache.lucene.util.automaton.CharacterRunAutomaton;

/** A word as far as it is typed: what the words of a name must start with. */
sealed interface TypedWord {
    /** Returns whether a term is this word with whatever may follow. */
    boolean fits(String term);

    /** Returns what every fitting term starts with. */
    String prefix();

    /** Returns how much of a fitting term was typed, in UTF-16 code units. */
    int lengthIn(String term);

    /** Takes the letters as they are. */
    static TypedWord spelt(String letters) {
        return new Spelt(letters);
    }

    /** Takes the letters with mistakes, where {@link Typos} allows any. */
    static TypedWord misspelt(String letters) {
        return Typos.allowedIn(letters) == 0
                ? new Spelt(letters)
                : new Misspelt(letters.substring(0, Typos.RIGHT_LETTERS), Typos.startingLike(letters));
    }

    /** Without mistakes. */
    record Spelt(String prefix) implements TypedWord {
        @Override
        public boolean fits(String term) {
            return term.startsWith(prefix);
        }

        @Override
        public int lengthIn(String term) {
            return prefix.length();
        }
    }

    /** With mistakes; the whole word counts as typed. */
    record Misspelt(String prefix, CharacterRunAutomaton close) implements TypedWord {
        @Override
        public boolean fits(String term) {
            return close.run(term);
        }

        @Override
        public int lengthIn(String term) {
            return term.length();
        }
    }
}
