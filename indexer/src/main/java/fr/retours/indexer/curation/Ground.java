package fr.retours.indexer.curation;

import java.time.LocalDate;

/**
 * Where a decision stands, and what its author says for it.
 *
 * @param line in the curation file, counted from 1
 * @param date when it was taken
 * @param reason in the author's words
 */
public record Ground(int line, LocalDate date, String reason) {}
