package fr.retours.indexer.extract.body;

import fr.retours.model.LinkKind;

/**
 * A tie that one sentence shows.
 *
 * @param sentence which sentence; it holds the body's name
 */
public record LinkSpan(BodySpan body, LinkKind kind, double confidence, int sentence) {}
