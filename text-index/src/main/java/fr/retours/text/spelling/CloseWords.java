package fr.retours.text.spelling;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.AttributeSource;

/**
 * The words a few letters away from one word; two letters swapped are one. Made once for all fields, for making it takes
 * longer than looking into a field.
 */
final class CloseWords extends FuzzyQuery {
    /** What the fields share: how to recognise such a word, and how close the last one was. */
    private final AttributeSource shared = new AttributeSource();

    /**
     * Prepares to look.
     *
     * @param most how many letters may differ, 1 or 2
     * @param rightLetters how many letters at the start may not
     * @throws IllegalArgumentException if the word is too long
     */
    CloseWords(String word, int most, int rightLetters) {
        super(new Term("", word), most, rightLetters);
        if (word.length() > TypoTolerance.LONGEST) {
            throw new IllegalArgumentException(
                    "word must have at most " + TypoTolerance.LONGEST + " letters, got " + word.length());
        }
    }

    /** Lists those that a field holds, the word itself included. */
    TermsEnum in(IndexReader reader, String field) throws IOException {
        var all = MultiTerms.getTerms(reader, field);
        return all == null ? TermsEnum.EMPTY : getTermsEnum(all, shared);
    }

    /** Returns 1 where the word listed last is the word itself, less for others, the lower the more of it differs. */
    float closeness() {
        return shared.addAttribute(BoostAttribute.class).getBoost();
    }
}
