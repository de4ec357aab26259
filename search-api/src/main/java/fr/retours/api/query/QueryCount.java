package fr.retours.api.query;

/**
 * How often something was searched for.
 *
 * @param searches all of them
 * @param unanswered those that found nothing
 * @param followed those after which a link of the results was followed, as far as browsers told
 */
public record QueryCount(long searches, long unanswered, long followed) {
    /** Never. */
    public static final QueryCount ZERO = new QueryCount(0, 0, 0);

    /** @throws IllegalArgumentException if a number is below 0, or a part more than the whole */
    public QueryCount {
        if (unanswered < 0 || followed < 0 || Math.max(unanswered, followed) > searches) {
            throw new IllegalArgumentException(
                    "parts must be from 0 to " + searches + ", got " + unanswered + " and " + followed);
        }
    }

    /** Returns this with one search more. */
    QueryCount asked(boolean answered) {
        return new QueryCount(searches + 1, answered ? unanswered : unanswered + 1, followed);
    }

    /** Returns this with one search more that was followed; no more are than there were. */
    QueryCount wasFollowed() {
        return followed == searches ? this : new QueryCount(searches, unanswered, followed + 1);
    }

    /** Returns both together. */
    QueryCount plus(QueryCount other) {
        return new QueryCount(searches + other.searches, unanswered + other.unanswered, followed + other.followed);
    }

    /** Returns what is left without a part of it. */
    QueryCount minus(QueryCount part) {
        return new QueryCount(searches - part.searches, unanswered - part.unanswered, followed - part.followed);
    }
}
