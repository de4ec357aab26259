package fr.retours.model.relation;

/** Who stands in an event, and how. */
public record Attending(EntityRef entity, Standing standing) {}
