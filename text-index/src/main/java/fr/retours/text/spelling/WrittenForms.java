package fr.retours.text.spelling;

import fr.retours.model.text.LatinFolding;
import fr.retours.text.field.FieldTerms;
import fr.retours.text.field.RecapFields;
import fr.retours.text.field.RecapWords;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** How people write the words of an index, whose terms have neither accents nor capitals. */
final class WrittenForms {
    /** So many letters of a word its stem begins with, too. */
    private static final int SHARED = 3;

    private WrittenForms() {}

    /** Returns the form that most recaps have of {@code word}; empty when it is none of {@link RecapWords}. */
    static Optional<String> mostUsed(IndexReader reader, String word) throws IOException {
        if (word.length() < SHARED) {
            return Optional.empty();
        }
        var all = FieldTerms.startingWith(reader, new Term(RecapFields.WORD, word.substring(0, SHARED)));
        Optional<String> best = Optional.empty();
        int most = 0;
        for (var term = all.next(); term != null; term = all.next()) {
            if (all.docFreq() > most) {
                String packed = term.utf8ToString();
                String form = packed.substring(packed.indexOf(RecapWords.SEPARATOR) + 1);
                if (LatinFolding.fold(form).replace("-", "").equals(word)) {
                    best = Optional.of(form);
                    most = all.docFreq();
                }
            }
        }
        return best;
    }
}
