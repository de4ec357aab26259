package fr.retours.indexer.evaluate;

import java.util.List;

/**
 * An extracted fact and whether the annotation agrees.
 *
 * @param row the kind of fact
 * @param recap id of the annotated recap
 * @param confidence what the extraction gave it, from 0 to 1
 * @param rules ids of the rules that show it
 * @param said what else is known of its subject, or what sort of fact it is ({@link fr.retours.indexer.extract.FactFamilies})
 */
public record Judged(String row, String recap, double confidence, List<String> rules, String said, boolean right) {
    /** Copies the rules. */
    public Judged {
        rules = List.copyOf(rules);
    }
}
