package fr.retours.api.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How long counts are kept: each day as long as its file says, or less, where less is asked for now. */
final class KeptDays {
    /** As many days as can be asked for. */
    static final int MOST = 92;

    private KeptDays() {}

    /**
     * Reads the days to be kept, the earliest first, and removes all others.
     *
     * @param most at most so many days, today included
     * @param damaged gets what cannot be read, which is passed over
     */
    static List<DayCounts> in(QueryFolder folder, LocalDate today, int most, Consumer<QueryFilesException> damaged) {
        List<DayCounts> kept = new ArrayList<>();
        for (LocalDate day : folder.days()) {
            try {
                if (isOver(day, today, most)) {
                    folder.remove(day);
                } else {
                    var content = folder.read(day);
                    if (isOver(day, today, content.kept())) {
                        folder.remove(day);
                    } else {
                        kept.add(content.counts());
                    }
                }
            } catch (QueryFilesException e) {
                damaged.accept(e);
            }
        }
        return kept;
    }

    private static boolean isOver(LocalDate day, LocalDate today, int kept) {
        return !day.plusDays(kept).isAfter(today);
    }
}
