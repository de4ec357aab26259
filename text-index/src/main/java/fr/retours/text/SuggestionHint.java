package fr.retours.text;

import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.EventKind;
import fr.retours.model.time.EventDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tells a suggestion from others of the same name. */
public sealed interface SuggestionHint {
    /**
     * Which authority it is.
     *
     * @param code the official code; null abroad and where the texts leave it open
     * @param within names of the départements it lies in, of régions where none is known; sorted, may be empty
     */
    record Territory(CollectiviteKind level, @Nullable String code, List<String> within) implements SuggestionHint {
        /** Copies the names. */
        public Territory {
            within = List.copyOf(within);
        }
    }

    /**
     * The last function that a recap gives a person; one of the two is known.
     *
     * @param function in the recap's own words
     * @param body name of the body where it is held
     */
    record Office(@Nullable String function, @Nullable String body) implements SuggestionHint {}

    /**
     * An event: a recap's own, or the last one at which a person without a function is named; or a recap without event.
     *
     * @param kind null for a recap without event
     * @param date when it was; null when that is unknown
     * @param place the town, else the venue
     */
    record Occasion(
            @Nullable EventKind kind,
            @Nullable EventDate date,
            @Nullable String place) implements SuggestionHint {
        /** By date, none before any, then place, then kind. */
        public static final Comparator<Occasion> EARLIEST_FIRST = Comparator.comparing(
                        Occasion::date, Comparator.nullsFirst(Comparator.<EventDate>naturalOrder()))
                .thenComparing(Occasion::place, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
                .thenComparing(Occasion::kind, Comparator.nullsFirst(Comparator.<EventKind>naturalOrder()));
    }

    /** The other name of an organisation: the long form of an abbreviation, or the abbreviation. */
    record OtherName(String name) implements SuggestionHint {}

    /** How many recaps name it. */
    record Mentions(int recaps) implements SuggestionHint {}
}
