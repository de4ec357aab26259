package fr.retours.corpus.fetch;

import java.time.Duration;

/**
 * How much is asked of a site, and taken from it.
 *
 * @param delay between two requests, at least
 * @param longestDelay at most, whatever the site asks for in {@code robots.txt}
 * @param timeout for one answer, from the request to its last byte
 * @param bytes of one answer, at most
 * @param redirects behind one request, at most
 * @param failures in a row after which the site is left alone until the next pass
 */
public record FetchLimits(
        Duration delay, Duration longestDelay, Duration timeout, int bytes, int redirects, int failures) {
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);
    private static final int BYTES = 16 << 20;
    private static final int REDIRECTS = 5;
    private static final int FAILURES = 3;

    /** Returns the usual limits. */
    public static FetchLimits of(Duration delay, Duration timeout) {
        return new FetchLimits(delay, LONGEST_DELAY, timeout, BYTES, REDIRECTS, FAILURES);
    }
}
