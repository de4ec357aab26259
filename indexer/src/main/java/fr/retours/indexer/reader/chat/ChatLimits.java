package fr.retours.indexer.reader.chat;

import java.time.Duration;

/**
 * How much is asked of a server of models, and taken from it.
 *
 * @param timeout for one answer, from the request to its last byte
 * @param sideBySide requests at once, at most
 * @param requests in all, at most
 * @param attempts at one question that a server is too busy to answer
 * @param longestPause between two of them, whatever the server asks for
 * @param failures in a row after which the server is left alone until the next run
 * @param bytes of one answer, at most
 */
public record ChatLimits(
        Duration timeout, int sideBySide, int requests, int attempts, Duration longestPause, int failures, int bytes) {
    private static final int ATTEMPTS = 4;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    private static final int FAILURES = 5;
    /** An answer on a long recap has 30,000. */
    private static final int BYTES = 512 << 10;

    /** Returns the usual limits. */
    public static ChatLimits of(Duration timeout, int sideBySide, int requests) {
        return new ChatLimits(timeout, sideBySide, requests, ATTEMPTS, LONGEST_PAUSE, FAILURES, BYTES);
    }
}
