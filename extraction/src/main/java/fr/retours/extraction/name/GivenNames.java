package fr.retours.extraction.name;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.text.Lexicon;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells given names: LanguageTool's dictionary and a list of more of them. Immutable. */
final class GivenNames {
    private final Lexicon lexicon;
    private final Set<String> more;
    private final Set<String> not;

    GivenNames(Lexicon lexicon, KnowledgeBase knowledge) {
        this.lexicon = lexicon;
        more = knowledge.table("prenoms", 1).first().collect(Collectors.toUnmodifiableSet());
        not = knowledge.table("faux-prenoms", 1).first().collect(Collectors.toUnmodifiableSet());
    }

    /** Returns whether the word is a given name, in capitals or not; of a hyphenated one the first part must be known. */
    boolean contains(String word) {
        String name = isUpper(word) ? proper(word) : word;
        if (name.isEmpty() || not.contains(name) || !Character.isUpperCase(name.codePointAt(0))) {
            return false;
        }
        int hyphen = name.indexOf('-');
        return isKnown(name)
                || (hyphen > 0
                        && isKnown(name.substring(0, hyphen))
                        && !not.contains(name.substring(0, hyphen))
                        && isKnown(name.substring(hyphen + 1)));
    }

    private boolean isKnown(String name) {
        return more.contains(name) || lexicon.isGivenName(name);
    }

    private static boolean isUpper(String word) {
        return word.length() > 1 && word.codePoints().noneMatch(Character::isLowerCase);
    }

    private static String proper(String word) {
        var proper = new StringBuilder();
        boolean first = true;
        for (int c : word.codePoints().toArray()) {
            proper.appendCodePoint(
                    first
                            ? c
                            : new String(Character.toChars(c))
                                    .toLowerCase(Locale.ROOT)
                                    .codePointAt(0));
            first = !Character.isLetter(c);
        }
        return proper.toString();
    }
}
