package fr.retours.api.query;

/** Counts queries of the search page. Whoever calls does not wait, and tells nothing of the visitor. Safe for concurrent use. */
public interface QueryCounting {
    /** Counts nothing. */
    QueryCounting NONE = new QueryCounting() {
        @Override
        public void asked(String query, boolean answered) {
            // nothing is counted
        }

        @Override
        public void followed(String query) {
            // nothing is counted
        }
    };

    /**
     * Counts one search.
     *
     * @param query as typed
     * @param answered whether something was found
     */
    void asked(String query, boolean answered);

    /**
     * Counts that a link of its results was followed.
     *
     * @param query as typed
     */
    void followed(String query);
}
