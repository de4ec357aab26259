package fr.retours.extraction.place;

import fr.retours.extraction.place.LevelCues.Cue;
import fr.retours.extraction.territory.AuthorityReading;
import fr.retours.model.term.CollectiviteKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that are the name of some authority.
 *
 * @param from first word
 * @param to just past the last word
 * @param readings all it may stand for, never empty
 * @param cue the level word in front, or carried over in an enumeration
 * @param coordinated whether it continues an enumeration of authorities
 */
record NameMatch(
        int from,
        int to,
        List<AuthorityReading> readings,
        @Nullable Cue cue,
        boolean coordinated) {
    NameMatch {
        readings = List.copyOf(readings);
    }

    NameMatch reading(List<AuthorityReading> kept) {
        return new NameMatch(from, to, kept, cue, coordinated);
    }

    List<AuthorityReading> of(CollectiviteKind kind) {
        return readings.stream()
                .filter(reading -> reading.body().kind() == kind)
                .toList();
    }

    boolean has(CollectiviteKind kind) {
        return readings.stream().anyMatch(reading -> reading.body().kind() == kind);
    }
}
