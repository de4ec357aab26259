package fr.retours.model.fact;

import fr.retours.model.term.LinkKind;

/** One tie of a body to the event, with its proof. */
public record Link(LinkKind kind, Proof proof) {}
