package fr.retours.model.relation;

/**
 * Which names a list of people or bodies is to have.
 *
 * @param words each must start a word of the name or an alias, folded; all pass when it is blank
 * @param initial the letter a to z under which the name is filed, or {@code 0} for names filed under none; all pass when it is empty
 */
public record NameChoice(String words, String initial) {
    /** Every name. */
    public static final NameChoice ANY = new NameChoice("", "");

    /** @throws IllegalArgumentException if the initial is none */
    public NameChoice {
        if (!initial.matches("[a-z0]?")) {
            throw new IllegalArgumentException("initial must be a letter from a to z, or 0, got '" + initial + "'");
        }
    }

    /** Returns the same words under any letter. */
    public NameChoice underAnyLetter() {
        return new NameChoice(words, "");
    }
}
