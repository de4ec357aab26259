package fr.retours.model.view;

import fr.retours.model.id.EventId;
import fr.retours.model.term.EventKind;
import fr.retours.model.time.EventTime;

/** An event in short. */
public record EventRef(EventId id, String title, EventKind kind, EventTime time) {}
