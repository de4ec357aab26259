package fr.retours.model.term;

import java.util.regex.Pattern;

/** A register that gives organisations numbers. */
public enum NumberRegister implements Slugged {
    /** The State's directory of enterprises (INSEE, SIRENE): nine digits, of which the last one checks the others. */
    SIREN("siren", "[0-9]{9}"),
    /** The State's directory of associations. */
    RNA("rna", "W[0-9]{9}"),
    /** Wikidata. */
    WIKIDATA("wikidata", "Q[1-9][0-9]*");

    private static final int DIGITS = 10;

    private final String slug;
    private final Pattern shape;

    NumberRegister(String slug, String shape) {
        this.slug = slug;
        this.shape = Pattern.compile(shape);
    }

    @Override
    public String slug() {
        return slug;
    }

    /** Returns whether a number may be one of this register's: it has the form, and its check digit is right. */
    public boolean accepts(String number) {
        return shape.matcher(number).matches() && (this != SIREN || isChecked(number));
    }

    /** Luhn's formula: every second digit from the right counts double, less nine above nine. */
    private static boolean isChecked(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - fromRight), DIGITS);
            int counted = fromRight % 2 == 0 ? digit : 2 * digit;
            sum += counted < DIGITS ? counted : counted - DIGITS + 1;
        }
        return sum % DIGITS == 0;
    }
}
