package fr.retours.model.view;

/** An event of a given theme. */
public record ThemeEvent(EventSummary event, boolean main, Grounds grounds) {}
