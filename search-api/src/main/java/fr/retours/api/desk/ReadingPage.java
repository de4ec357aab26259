package fr.retours.api.desk;

import fr.retours.api.admin.SecondReadings.ReadDifference;
import fr.retours.api.admin.SecondReadings.ReadingPhase;
import fr.retours.api.admin.SecondReadings.SecondReading;
import fr.retours.api.page.search.NamedChoice;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A recap that a language model is to read once more, or has.
 *
 * @param offered whether there is a model to ask
 * @param recap its id; empty until one is chosen
 * @param title what it is called, or what was typed
 * @param choices recaps that what was typed may mean
 * @param trouble a French line on what is wrong with what was typed; empty for nothing
 * @param reading null where none was asked for
 */
public record ReadingPage(
        boolean offered,
        String recap,
        String title,
        List<NamedChoice> choices,
        String trouble,
        @Nullable SecondReading reading) {

    /** Returns the same without the differences on which somebody has decided. */
    ReadingPage open(Predicate<ReadDifference> isOpen) {
        return new ReadingPage(
                offered,
                recap,
                title,
                choices,
                trouble,
                reading == null
                        ? null
                        : new SecondReading(
                                reading.phase(),
                                reading.model(),
                                reading.trouble(),
                                reading.differences().stream().filter(isOpen).toList()));
    }

    /** Returns whether the model is being asked. */
    public boolean isUnderWay() {
        return reading != null && reading.phase() == ReadingPhase.UNDER_WAY;
    }

    /** Returns why there is no answer; empty where there is, or none was asked for. */
    public String failure() {
        return reading == null ? "" : reading.trouble();
    }

    /** Returns whether the model has answered. */
    public boolean isRead() {
        return reading != null && reading.phase() == ReadingPhase.READ;
    }

    /** Returns what both tell otherwise. */
    public List<ReadDifference> otherwise() {
        return differences(one -> one.shown() != null && one.read() != null);
    }

    /** Returns what only the stores hold. */
    public List<ReadDifference> onlyShown() {
        return differences(one -> one.read() == null);
    }

    /** Returns what only the model says. */
    public List<ReadDifference> onlyRead() {
        return differences(one -> one.shown() == null);
    }

    private List<ReadDifference> differences(Predicate<ReadDifference> which) {
        return reading == null
                ? List.of()
                : reading.differences().stream().filter(which).toList();
    }
}
