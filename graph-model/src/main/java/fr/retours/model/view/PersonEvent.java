package fr.retours.model.view;

/** An event of a given person. */
public record PersonEvent(EventSummary event, Presence presence) {}
