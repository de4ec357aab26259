package fr.retours.text;

import fr.retours.model.term.Slugged;
import java.util.List;

/**
 * Why a recap was found, and what it counts in the ranking.
 *
 * @param typed the part of the query
 * @param meant what was found in its place; empty for the words themselves
 * @param places where, the most telling first; empty for a date, which is the event's
 * @param points what it adds at most to the score
 */
public record HitReason(Kind kind, String typed, String meant, List<Place> places, float points) {
    /** Copies the places. */
    public HitReason {
        places = List.copyOf(places);
    }

    /** How a part of a query was found. */
    public enum Kind implements Slugged {
        /** As typed. */
        WORD,
        /** In another form of the word. */
        FORM,
        /** As a phrase in quotes. */
        PHRASE,
        /** As something that means the same. */
        SYNONYM,
        /** As what may have been meant. */
        MISTAKE,
        /** As a day of the event. */
        DATE
    }

    /** A part of a recap. */
    public enum Place implements Slugged {
        TITLE,
        PEOPLE,
        BODIES,
        THEMES,
        SUMMARY,
        TEXT,
        CITED
    }
}
