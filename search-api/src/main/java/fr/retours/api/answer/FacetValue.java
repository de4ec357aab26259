package fr.retours.api.answer;

/**
 * One value by which a list can be narrowed.
 *
 * @param value what the filter takes
 * @param label French
 * @param count items with this value, all other filters applied
 * @param selected whether the request asks for it
 * @param excluded whether the request leaves it out
 */
public record FacetValue(String value, String label, int count, boolean selected, boolean excluded) {}
