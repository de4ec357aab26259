package fr.retours.api.answer;

import fr.retours.text.FoundRecaps;
import java.util.Optional;

/** The data changed while an export was written, so that its parts do not fit together: it must be begun anew. */
public final class DataChangedException extends RuntimeException {
    /**
     * Refuses recaps of another version than the rest.
     *
     * @param version that of the rest; empty when it has none
     * @throws DataChangedException if {@code found} is of another one
     */
    public static void check(Optional<String> version, FoundRecaps found) {
        if (version.isPresent() && !found.datasetVersion().equals(version)) {
            throw new DataChangedException();
        }
    }

    /** Says what was to be. */
    public DataChangedException() {
        super("the data must stay the same during an export, but a run of « index » ended meanwhile");
    }
}
