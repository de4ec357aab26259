package fr.retours.model;

/** An event of a given person. */
public record PersonEvent(EventSummary event, Presence presence) {}
