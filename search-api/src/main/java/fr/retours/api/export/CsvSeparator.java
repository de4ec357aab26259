package fr.retours.api.export;

import fr.retours.api.request.QueryParameters;
import fr.retours.model.term.Slugged;

/** What stands between the values of a line of CSV. */
public enum CsvSeparator implements Slugged {
    /** What RFC 4180 says. */
    COMMA(',', '.'),
    /** What spreadsheets expect where the comma is the decimal mark, as in France; so it is then here. */
    SEMICOLON(';', ','),
    /** The tabulator. */
    TAB('\t', '.');

    private final char sign;
    private final char decimalMark;

    CsvSeparator(char sign, char decimalMark) {
        this.sign = sign;
        this.decimalMark = decimalMark;
    }

    /** Reads {@code separator}. */
    public static CsvSeparator read(QueryParameters given) {
        return given.choice("separator", CsvSeparator.class, COMMA);
    }

    char sign() {
        return sign;
    }

    /** Returns what stands before the decimals of a number. */
    char decimalMark() {
        return decimalMark;
    }
}
