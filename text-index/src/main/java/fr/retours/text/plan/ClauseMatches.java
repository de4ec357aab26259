package fr.retours.text.plan;

import fr.retours.text.HitReason;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;

/** Where recaps have each part of a query. Looking fails when the index cannot be read. */
public interface ClauseMatches {
    /**
     * Looks at some recaps.
     *
     * @param bodies for each, by document, the length of its body: what is indexed behind it stands elsewhere in the recap
     * @return by document for each of {@code clauses} what it matches; empty where it matches nothing
     */
    Map<Integer, List<Optional<Match>>> in(Map<Integer, Integer> bodies, List<Query> clauses) throws IOException;

    /**
     * What a part of a query matches.
     *
     * @param asTyped whether some word is there as inflected
     * @param places empty for what depends on no text, like a date
     * @param points what it adds to the score
     */
    record Match(boolean asTyped, Set<HitReason.Place> places, float points) {}
}
