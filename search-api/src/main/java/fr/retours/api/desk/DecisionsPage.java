package fr.retours.api.desk;

import fr.retours.api.admin.DecisionEntry;
import fr.retours.api.wording.Wording;
import java.util.List;

/**
 * The decisions that were taken.
 *
 * @param entries the last of the file first
 * @param left how many more there are
 */
public record DecisionsPage(List<DecisionEntry> entries, int left) {
    /** Returns what a kind of decision is called. */
    public static String kind(DecisionEntry entry) {
        return Wording.text("desk.kind." + entry.kind());
    }
}
