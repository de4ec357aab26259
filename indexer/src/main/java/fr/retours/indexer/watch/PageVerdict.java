package fr.retours.indexer.watch;

/**
 * Whether a page is taken for a recap.
 *
 * @param reason why, in French
 */
public record PageVerdict(boolean isTaken, String reason) {}
