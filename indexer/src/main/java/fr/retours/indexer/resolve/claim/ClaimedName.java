package fr.retours.indexer.resolve.claim;

import fr.retours.model.text.LatinFolding;
import java.util.List;
import java.util.stream.Stream;

/**
 * A name as recaps write it, with what they call its bearer beside. One object for all claims that agree on it.
 *
 * @param glued the name without blanks, case, accents and hyphens: « EdgarPisani » and « Edgar Pisani » agree
 */
public record ClaimedName(String name, List<String> aliases, String glued) {
    /** Copies the list. */
    public ClaimedName {
        aliases = List.copyOf(aliases);
    }

    /** Makes that of a name and its aliases. */
    public static ClaimedName of(String name, List<String> aliases) {
        return new ClaimedName(name, aliases, glued(name));
    }

    /** Returns a form without blanks, case, accents and hyphens. */
    public static String glued(String form) {
        return LatinFolding.words(form).replace(" ", "");
    }

    /** Streams the name and the aliases. */
    public Stream<String> forms() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }
}
