package fr.retours.api.network;

import fr.retours.model.term.Slugged;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** How the table of links is sorted. Ties go by strength. */
public enum TieOrder implements Slugged {
    /** Most events first. */
    EVENTS("-events"),
    /** Those first who meet at small events. */
    NEWMAN("-newman"),
    /** Those first who are at most of their events together. */
    SHARE("-share"),
    /** Those first whom chance explains least. */
    CHANCE("chance"),
    /** By the name of the first of the two. */
    ONE("one"),
    /** By the name of the second of the two. */
    OTHER("other"),
    /** Latest event first. */
    LAST("-last");

    private final String slug;

    TieOrder(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }

    List<NetworkTie> sorted(List<NetworkTie> ties) {
        return ties.stream()
                .sorted(order().thenComparing(NetworkTie.STRONGEST_FIRST))
                .toList();
    }

    private Comparator<NetworkTie> order() {
        return switch (this) {
            case EVENTS -> NetworkTie.STRONGEST_FIRST;
            case NEWMAN -> TieMeasure.NEWMAN.strongestFirst();
            case SHARE -> TieMeasure.SHARE.strongestFirst();
            case CHANCE -> TieMeasure.CHANCE.strongestFirst();
            case ONE -> Comparator.comparing(tie -> tie.one().folded());
            case OTHER -> Comparator.comparing(tie -> tie.other().folded());
            case LAST ->
                Comparator.comparing(NetworkTie::last, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()));
        };
    }
}
