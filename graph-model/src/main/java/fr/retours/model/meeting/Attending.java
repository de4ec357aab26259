package fr.retours.model.meeting;

import fr.retours.model.view.EntityRef;

/** Who stands in an event, and how. */
public record Attending(EntityRef entity, Standing standing) {}
