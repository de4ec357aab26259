package fr.retours.indexer.evaluate;

import java.util.List;

/**
 * An extracted fact and whether the annotation agrees.
 *
 * @param row the kind of fact
 * @param recap id of the annotated recap
 * @param confidence what the extraction gave it, from 0 to 1
 * @param signs what speaks for it: the rules that made it, each alone and with its words, and what the fact says
 */
public record Judged(String row, String recap, double confidence, List<String> signs, boolean right) {
    /** Copies the signs. */
    public Judged {
        signs = List.copyOf(signs);
    }
}
