package fr.retours.text.query;

/**
 * A word of a query.
 *
 * @param exact its term as inflected
 * @param stem its stem
 * @param start offset of its first character in the query, in UTF-16 code units
 * @param end offset just past its last character
 * @param weighs whether it must be found; a function word must not
 * @param prefix whether it only starts the words looked for: {@code coop*}
 */
public record QueryWord(String exact, String stem, int start, int end, boolean weighs, boolean prefix) {
    /** Returns whether nothing else will do: a number, a code, or the start of a word that was typed as such. */
    public boolean isLiteral() {
        return weighs && (prefix || exact.chars().anyMatch(Character::isDigit));
    }
}
