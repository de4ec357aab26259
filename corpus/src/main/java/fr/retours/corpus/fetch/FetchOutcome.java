package fr.retours.corpus.fetch;

import java.net.URI;

/** How it went to ask for a page. */
public sealed interface FetchOutcome {
    /**
     * The page was sent.
     *
     * @param address where it was found, redirects followed
     */
    record Page(URI address, PageBody body, CacheValidators validators) implements FetchOutcome {}

    /** The page is as it was. */
    record Unchanged() implements FetchOutcome {}

    /** There is no such page (any more). */
    record Gone() implements FetchOutcome {}

    /** The server refuses the page. */
    record Refused(int status) implements FetchOutcome {}

    /**
     * The server failed, or did not answer: that says nothing of the page.
     *
     * @param reason in French
     */
    record Failed(String reason) implements FetchOutcome {}

    /** The site does not want the page to be read by programs. */
    record Unwanted() implements FetchOutcome {}

    /**
     * The page cannot be read: it leads elsewhere or round, or has too many bytes.
     *
     * @param reason in French
     */
    record Barred(String reason) implements FetchOutcome {}
}
