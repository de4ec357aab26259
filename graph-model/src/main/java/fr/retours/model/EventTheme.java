package fr.retours.model;

/** A theme of a given event. */
public record EventTheme(Theme theme, boolean main, Grounds grounds) {}
