package fr.retours.model.fact;

import fr.retours.model.term.Theme;

/**
 * A theme that the recap deals with.
 *
 * @param main whether the event is about it; otherwise the recap touches on it
 */
public record Subject(Theme theme, boolean main, Proof proof) {}
