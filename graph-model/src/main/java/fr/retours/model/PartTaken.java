package fr.retours.model;

/** One thing a person did at the event, with its proof. */
public record PartTaken(Part part, Proof proof) {}
