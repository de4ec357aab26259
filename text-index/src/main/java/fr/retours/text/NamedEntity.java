package fr.retours.text;

import fr.retours.model.id.EntityId;

/** An entity by id and usual name. */
public record NamedEntity(EntityId id, String name) {}
