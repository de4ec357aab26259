package fr.retours.graph;

import fr.retours.model.text.LatinFolding;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Names without case, accents and punctuation, for finding and for ordering. */
public final class FoldedNames {
    private FoldedNames() {}

    /** Returns the words of a name, a-z and 0-9, one blank between; empty when it has no Latin letter and no digit. */
    public static String name(String name) {
        return LatinFolding.words(name);
    }

    /** Returns the different foldings of a name and its other forms that are not empty. */
    static List<String> names(String name, Collection<String> aliases) {
        return Stream.concat(Stream.of(name), aliases.stream())
                .map(FoldedNames::name)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    /** Returns the words of a text, folded. */
    public static List<String> words(String text) {
        return Stream.of(name(text).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
