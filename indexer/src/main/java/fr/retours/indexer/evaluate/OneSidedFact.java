package fr.retours.indexer.evaluate;

/**
 * A fact that only one side has.
 *
 * @param row the kind of fact
 * @param missed whether only the annotation has it; otherwise only the extraction
 * @param recap id of the annotated recap
 * @param fact what it says
 */
public record OneSidedFact(String row, boolean missed, String recap, String fact) {}
