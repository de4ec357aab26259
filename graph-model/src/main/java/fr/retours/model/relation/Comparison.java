package fr.retours.model.relation;

import fr.retours.model.port.Page;

/**
 * The same question asked of two periods. Gained and kept together are the answer for the second, lost and kept that for the
 * first.
 *
 * @param gained only there in the second, strongest first
 * @param kept there in both, by strength in the second
 * @param lost only there in the first, strongest first
 */
public record Comparison(Page<Change> gained, Page<Change> kept, Page<Change> lost) {}
