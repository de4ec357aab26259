package fr.retours.indexer.extract.people;

import fr.retours.indexer.extract.text.Clauses;
import fr.retours.indexer.extract.text.Words;

/** Rows of fields without prepositions: « à la culture, vie associative et égalité ». */
final class FieldRows {
    private static final int LONGEST_ROW = 10;

    private final Functions functions;
    private final Clauses clauses;

    FieldRows(Functions functions, Clauses clauses) {
        this.functions = functions;
        this.clauses = clauses;
    }

    /** Returns whether behind a comma a further field begins and « et » with one more ends the row. */
    boolean goOn(Words words, int at, int most) {
        for (int i = at; i < Math.min(most, at + LONGEST_ROW); i++) {
            String folded = words.folded(i);
            boolean field =
                    words.isWord(i) && !FunctionPhrase.STOPS.contains(folded) && !FunctionPhrase.isTitle(words, i);
            if (folded.equals("et")) {
                return i > at && isField(words, i + 1, most);
            }
            if (!field
                    || clauses.isFiniteVerb(words, i)
                    || functions.at(words, i).isPresent()) {
                return false;
            }
            if (i == at && !isField(words, i, most)) {
                return false;
            }
        }
        return false;
    }

    private boolean isField(Words words, int i, int most) {
        boolean noun = i < most
                && (words.token(i).tag().equals("NOUN") || words.token(i).tag().equals("ADJ"));
        return noun && functions.at(words, i).isEmpty();
    }
}
