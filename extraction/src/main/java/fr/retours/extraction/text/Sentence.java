package fr.retours.extraction.text;

import fr.retours.model.fact.Evidence;
import java.util.List;

/**
 * A sentence of running text, or a whole list line or a sentence of one.
 *
 * @param start offset of the first character that is no blank, in the text of the recap
 * @param end offset just past the last character that is no blank
 * @param listItem whether this is (part of) a line of a list: behind a bullet, hyphen or number, or a short line under
 *     an introduction that ends in a colon
 * @param lead index of the sentence or heading that introduces the list this line is in, or -1
 * @param tokens in order
 */
public record Sentence(int start, int end, TextSection section, boolean listItem, int lead, List<Token> tokens) {
    /** Copies the tokens. */
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    /** Returns this sentence as a proof. */
    public Evidence evidence() {
        return new Evidence(start, end);
    }

    /** Returns whether the stretch lies within this sentence. */
    public boolean holds(int from, int to) {
        return start <= from && to <= end;
    }
}
