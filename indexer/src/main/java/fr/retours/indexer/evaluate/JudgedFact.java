package fr.retours.indexer.evaluate;

import fr.retours.extraction.FactSort;
import java.util.List;

/**
 * An extracted fact and whether the annotation agrees.
 *
 * @param recap id of the annotated recap
 * @param confidence what the extraction gave it, from 0 to 1
 * @param rules ids of the rules that show it
 * @param known what else is known of its subject ({@link fr.retours.extraction.FactFamilies})
 * @param value the part, the link or the property; nothing for other sorts
 */
public record JudgedFact(
        FactSort sort,
        String recap,
        double confidence,
        List<String> rules,
        List<String> known,
        String value,
        boolean right) {
    /** Copies the lists. */
    public JudgedFact {
        rules = List.copyOf(rules);
        known = List.copyOf(known);
    }

    /** Returns the same with another confidence. */
    public JudgedFact with(double other) {
        return new JudgedFact(sort, recap, other, rules, known, value, right);
    }
}
