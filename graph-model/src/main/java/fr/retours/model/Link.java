package fr.retours.model;

/** One tie of a body to the event, with its proof. */
public record Link(LinkKind kind, Proof proof) {}
