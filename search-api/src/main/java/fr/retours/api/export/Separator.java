package fr.retours.api.export;

import fr.retours.api.request.Parameters;
import fr.retours.model.term.Slugged;

/** What stands between the values of a line of CSV. */
public enum Separator implements Slugged {
    /** What RFC 4180 says. */
    COMMA("comma", ',', '.'),
    /** What spreadsheets expect where the comma is the decimal mark, as in France; so it is then here. */
    SEMICOLON("semicolon", ';', ','),
    /** The tabulator. */
    TAB("tab", '\t', '.');

    private final String slug;
    private final char sign;
    private final char decimalMark;

    Separator(String slug, char sign, char decimalMark) {
        this.slug = slug;
        this.sign = sign;
        this.decimalMark = decimalMark;
    }

    /** Reads {@code separator}. */
    public static Separator read(Parameters given) {
        return given.choice("separator", Separator.class, COMMA);
    }

    @Override
    public String slug() {
        return slug;
    }

    char sign() {
        return sign;
    }

    /** Returns what stands before the decimals of a number. */
    char decimalMark() {
        return decimalMark;
    }
}
