package fr.retours.api.page;

import fr.retours.api.answer.DatasetCitation;
import fr.retours.api.page.search.Figures;
import java.util.List;

/**
 * The page about the data.
 *
 * @param reviewed what editors say of what was read, by kind; empty where nobody looked
 * @param citation of the data as a whole
 */
public record DataPage(Figures figures, Quality quality, List<ReviewedFacts.Row> reviewed, DatasetCitation citation) {
    /** Copies the list. */
    public DataPage {
        reviewed = List.copyOf(reviewed);
    }

    /** Returns how many facts editors looked at. */
    public int looked() {
        return reviewed.stream().mapToInt(ReviewedFacts.Row::looked).sum();
    }
}
