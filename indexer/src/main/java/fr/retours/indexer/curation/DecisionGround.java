package fr.retours.indexer.curation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a decision stands, and what its author says for it.
 *
 * @param line in the curation file, counted from 1
 * @param date when it was taken
 * @param reason in the author's words
 * @param by the account of the author; null where the line does not say
 */
public record DecisionGround(
        int line, LocalDate date, String reason, @Nullable String by) {}
