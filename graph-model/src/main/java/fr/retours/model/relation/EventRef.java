package fr.retours.model.relation;

import fr.retours.model.EventId;
import fr.retours.model.EventKind;
import fr.retours.model.EventTime;

/** An event in short. */
public record EventRef(EventId id, String title, EventKind kind, EventTime time) {}
