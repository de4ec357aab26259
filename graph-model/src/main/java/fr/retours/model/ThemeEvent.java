package fr.retours.model;

/** An event of a given theme. */
public record ThemeEvent(EventSummary event, boolean main, Grounds grounds) {}
