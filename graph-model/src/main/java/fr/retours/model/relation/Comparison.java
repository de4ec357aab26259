package fr.retours.model.relation;

import fr.retours.model.port.Page;

/**
 * The same question asked of two periods. Gained and kept together are the answer for the second, lost and kept that for the
 * first.
 *
 * @param gained only there in the second, strongest first
 * @param kept there in both, by strength in the second
 * @param lost only there in the first, strongest first
 * @param eventsBefore in the first period, how many events there are at which those asked about were; 0 where the question is of no pairs
 * @param eventsAfter the same in the second
 */
public record Comparison(
        Page<Change> gained, Page<Change> kept, Page<Change> lost, int eventsBefore, int eventsAfter) {}
