package fr.retours.model.relation;

import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.meeting.Standing;

/** A person or body tied to an event. */
public record NeighbourTie(EntityId entity, EventId event, Standing standing) {}
