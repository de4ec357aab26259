package fr.retours.model.meeting;

import fr.retours.model.view.EventTheme;

/** A theme of two events, with what each says of it. */
public record SharedTheme(EventTheme here, EventTheme there) {}
