package fr.retours.text;

/**
 * One value of a facet.
 *
 * @param value what the filter of this name takes
 * @param label what a reader sees
 * @param count recaps with this value, all filters but this facet's own applied
 * @param selected whether the filter asks for it
 * @param excluded whether the filter leaves it out
 */
public record FacetCount(String value, String label, int count, boolean selected, boolean excluded) {}
