package fr.retours.api.query;

import fr.retours.model.text.LatinFolding;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A query as it is counted: small letters, one blank between words, no signs that cannot be seen, at most
 * {@value #LONGEST} characters.
 *
 * @param text to be shown
 * @param key the same of queries that are counted together: accents do not matter
 */
record AskedQuery(String text, String key) {
    /** Characters beyond are cut: a long question is hardly asked twice. */
    static final int LONGEST = 80;

    private static final String CUT = "…";
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\p{C}]+");
    /** An address of mail, or as many digits as telephone, insurance and account numbers have. */
    private static final Pattern PERSONAL = Pattern.compile("\\S@\\S|(?:\\d[ ./-]?){10}");

    /** Reads what was typed; empty when there is nothing to see. */
    static Optional<AskedQuery> of(String typed) {
        String plain = UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        String text = plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)).strip() + CUT;
        return text.isEmpty() ? Optional.empty() : Optional.of(new AskedQuery(text, LatinFolding.fold(text)));
    }

    /** Returns whether it looks like something of one person: then its words are never kept, however often it is asked. */
    boolean isPersonal() {
        return PERSONAL.matcher(text).find();
    }
}
