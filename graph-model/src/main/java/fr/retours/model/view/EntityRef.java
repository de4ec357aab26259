package fr.retours.model.view;

import fr.retours.model.id.EntityId;

/** A person or a body by id and usual name. */
public record EntityRef(EntityId id, String name) {}
