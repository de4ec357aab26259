package fr.retours.corpus.fetch;

import java.net.URI;

/** Asks a site for pages, one at a time. Calls block, also for as long as the site wants between two of them. */
public interface PageFetcher {
    /**
     * Asks for a page.
     *
     * @param kept what was said of the page when it was read last
     * @throws SiteSilentException if the site fails so often that it is to be left alone
     */
    FetchOutcome get(URI address, CacheValidators kept) throws SiteSilentException;
}
