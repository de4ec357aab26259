package fr.retours.corpus.document;

/**
 * What a document says.
 *
 * @param declaredTitle the title in the document's properties, as written there; empty when there is none
 * @param text its blocks, a blank line between, lists line by line; empty when there is none
 */
public record DocumentText(String declaredTitle, String text) {}
