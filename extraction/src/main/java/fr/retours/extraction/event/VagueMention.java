package fr.retours.extraction.event;

import fr.retours.model.time.EventDate;

/**
 * A month, a season or a year that a text names, or a stretch from one of them to another.
 *
 * @param start offset of the first character
 * @param end offset just past the last one
 */
record VagueMention(int start, int end, EventDate date) {}
