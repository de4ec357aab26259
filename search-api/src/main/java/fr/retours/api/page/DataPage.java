package fr.retours.api.page;

import fr.retours.api.answer.DatasetCitation;
import fr.retours.api.confidence.MeasuredKind;
import fr.retours.api.export.whole.WholeDownload;
import fr.retours.api.fact.ReadingCounts;
import fr.retours.api.page.search.Figures;
import fr.retours.api.wording.Wording;
import java.util.List;
import java.util.Map;

/**
 * The page about the data.
 *
 * @param confidence how often facts of each kind and level are right
 * @param reviewed what editors say of what was read, by kind; empty where nobody looked
 * @param readings which reading gave what
 * @param citation of the data as a whole
 * @param made downloads that are made of this version, by name
 */
public record DataPage(
        Figures figures,
        Quality quality,
        List<MeasuredKind> confidence,
        List<ReviewedFacts.Row> reviewed,
        TwoReadings readings,
        DatasetCitation citation,
        Map<String, WholeDownload> made) {
    private static final double KILO = 1_000;
    private static final double MEGA = 1_000_000;

    /** Copies the collections. */
    public DataPage {
        confidence = List.copyOf(confidence);
        reviewed = List.copyOf(reviewed);
        made = Map.copyOf(made);
    }

    /**
     * Which reading gave what, where a language model has read.
     *
     * @param models those that have read; none where none has
     * @param facts by kind
     */
    public record TwoReadings(List<ReadingCounts.ModelReadings> models, List<ReadingCounts.ReadKind> facts) {
        /** Copies the lists. */
        public TwoReadings {
            models = List.copyOf(models);
            facts = List.copyOf(facts);
        }
    }

    /** Returns what stands behind the link to a download: its length, where it is made. */
    public String length(String download) {
        WholeDownload file = made.get(download);
        if (file == null) {
            return "";
        }
        return file.bytes() < MEGA
                ? Wording.text("data.kilobytes", Math.ceil(file.bytes() / KILO))
                : Wording.text("data.megabytes", file.bytes() / MEGA);
    }

    /** Returns how many facts editors looked at. */
    public int looked() {
        return reviewed.stream().mapToInt(ReviewedFacts.Row::looked).sum();
    }
}
