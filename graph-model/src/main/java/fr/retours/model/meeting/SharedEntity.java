package fr.retours.model.meeting;

import fr.retours.model.view.EntityRef;

/** A person or body at two events, with how it stands in each. */
public record SharedEntity(EntityRef entity, Standing here, Standing there) {}
