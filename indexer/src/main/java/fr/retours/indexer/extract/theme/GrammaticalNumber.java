package fr.retours.indexer.extract.theme;

/** Brings folded French words to one form for singular and plural. */
final class GrammaticalNumber {
    private static final int SHORTEST = 4;

    private GrammaticalNumber() {}

    /** Returns « local » for « locaux », « reseau » for « reseaux », « circuit » for « circuits ». */
    static String singular(String word) {
        if (word.length() < SHORTEST) {
            return word;
        }
        if (word.endsWith("eaux") || word.endsWith("eux")) {
            return word.substring(0, word.length() - 1);
        }
        if (word.endsWith("aux")) {
            return word.substring(0, word.length() - 2) + "l";
        }
        return word.endsWith("s") || word.endsWith("x") ? word.substring(0, word.length() - 1) : word;
    }
}
