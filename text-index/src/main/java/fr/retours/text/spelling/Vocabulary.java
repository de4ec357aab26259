package fr.retours.text.spelling;

import fr.retours.text.query.QueryWord;
import java.io.IOException;
import java.util.List;

/** What words the index holds, folded as its terms are. Looking up fails when the index cannot be read. */
public interface Vocabulary {
    /** Returns whether some recap holds a word as inflected. */
    boolean knows(String exact) throws IOException;

    /** Returns whether some recap holds a word with this stem. */
    boolean knowsStem(String stem) throws IOException;

    /** Returns whether some recap holds a word in any form. */
    default boolean holds(QueryWord word) throws IOException {
        return knows(word.exact()) || knowsStem(word.stem());
    }

    /** Returns the words of texts, as inflected, that start so, those first that most recaps hold. */
    List<String> startingWith(String start, int most) throws IOException;

    /** Returns the words that someone who typed {@code exact} may have meant, the likeliest first. */
    List<String> corrections(String exact) throws IOException;

    /**
     * Returns the words further off that may have been meant by a word that nothing is close to: names that sound alike, and
     * words of which the first letter is another.
     */
    List<String> farCorrections(String exact) throws IOException;

    /**
     * Returns whether a word may be one of names: most recaps write it with a capital, or only names have it, or nobody knows
     * how it is written and it carries a subject.
     */
    boolean isName(String exact) throws IOException;

    /** Returns whether some recaps hold a word in capitals and others in small letters alone: AMI and « ami ». */
    boolean isInCapitalsToo(String exact) throws IOException;

    /** Returns whether a word is one of names, and someone bears it. */
    boolean isGivenToPeople(String exact) throws IOException;

    /** Returns the names of people and bodies, as written, that sound like what is typed, blanks aside; none if one of them is typed. */
    List<String> namesLike(String typed);

    /** Returns whether a word as typed is in the dictionary. */
    boolean isFrench(String typed);

    /** Returns how most recaps write a word of the index: with its accents, and a capital where it has one. */
    String written(String exact) throws IOException;
}
