package fr.retours.model;

/** A person by id and name. */
public record PersonRef(PersonId id, String name) {}
