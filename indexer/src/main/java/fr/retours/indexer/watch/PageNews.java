package fr.retours.indexer.watch;

import fr.retours.model.fact.Recap;
import java.util.List;

/**
 * What a pass found of one page.
 *
 * @param page its address, or path
 * @param title of the recap; empty where there is none
 * @param reason why, in French; empty where there is nothing to say
 * @param recaps that are to be read; none where there is nothing new
 */
public record PageNews(Kind kind, String page, String title, String reason, List<Recap> recaps) {
    /** Copies the list. */
    public PageNews {
        recaps = List.copyOf(recaps);
    }

    /** What was found. */
    public enum Kind {
        /** A recap that was not known. */
        NEW,
        /** A recap that says something else than before. */
        CHANGED,
        /** Nothing new. */
        SAME,
        /** No recap. */
        LEFT,
        /** A recap that is not there; it goes if it is missed again. */
        MISSED,
        /** A recap that was missed twice, and goes. */
        GONE,
        /** A page of which nothing could be learnt. */
        FAILED
    }
}
