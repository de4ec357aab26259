package fr.retours.api.page.search;

/**
 * Someone, or something, that can be chosen.
 *
 * @param hint what tells it from others of its name, or how much there is of it; empty for nothing
 */
public record NamedChoice(String label, String href, String hint) {}
