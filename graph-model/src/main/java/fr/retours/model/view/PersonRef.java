package fr.retours.model.view;

import fr.retours.model.id.PersonId;

/** A person by id and name. */
public record PersonRef(PersonId id, String name) {}
