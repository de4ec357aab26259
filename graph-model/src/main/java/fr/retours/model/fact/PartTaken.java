package fr.retours.model.fact;

import fr.retours.model.term.Part;

/** One thing a person did at the event, with its proof. */
public record PartTaken(Part part, Proof proof) {}
