package fr.retours.model.relation;

import fr.retours.model.EventTheme;

/** A theme of two events, with what each says of it. */
public record SharedTheme(EventTheme here, EventTheme there) {}
