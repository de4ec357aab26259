package fr.retours.indexer.watch.fetch;

import java.net.URI;

/** How it went to ask for a page. */
public sealed interface Fetched {
    /**
     * The page was sent.
     *
     * @param address where it was found, redirects followed
     */
    record Page(URI address, PageBody body, Validators validators) implements Fetched {}

    /** The page is as it was. */
    record Unchanged() implements Fetched {}

    /** There is no such page (any more). */
    record Gone() implements Fetched {}

    /** The server refuses the page. */
    record Refused(int status) implements Fetched {}

    /**
     * The server failed, or did not answer: that says nothing of the page.
     *
     * @param reason in French
     */
    record Failed(String reason) implements Fetched {}

    /** The site does not want the page to be read by programs. */
    record Unwanted() implements Fetched {}

    /**
     * The page cannot be read: it leads elsewhere or round, or has too many bytes.
     *
     * @param reason in French
     */
    record Barred(String reason) implements Fetched {}
}
