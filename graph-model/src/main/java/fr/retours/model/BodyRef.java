package fr.retours.model;

/** A body by id and usual name. */
public record BodyRef(BodyId id, String name) {}
