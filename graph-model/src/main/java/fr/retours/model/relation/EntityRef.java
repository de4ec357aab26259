package fr.retours.model.relation;

import fr.retours.model.EntityId;

/** A person or a body by id and usual name. */
public record EntityRef(EntityId id, String name) {}
