package fr.retours.model.view;

import fr.retours.model.id.BodyId;

/** A body by id and usual name. */
public record BodyRef(BodyId id, String name) {}
