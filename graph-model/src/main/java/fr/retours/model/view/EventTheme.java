package fr.retours.model.view;

import fr.retours.model.term.Theme;

/** A theme of a given event. */
public record EventTheme(Theme theme, boolean main, Grounds grounds) {}
