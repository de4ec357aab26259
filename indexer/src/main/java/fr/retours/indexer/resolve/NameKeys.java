package fr.retours.indexer.resolve;

import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.lexicon.WordTable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Brings names of organisations to what two spellings of one name have in common. */
final class NameKeys {
    private static final Pattern ARTICLE = Pattern.compile("^(?:le|la|les|l|du|des|d|de) ");
    private static final Pattern ACRONYM = Pattern.compile("(?:[Ll][ea]s? |[Ll]['’])?\\p{Lu}[\\p{Lu}\\p{N}&.]{1,9}");

    private final Set<String> generic;
    private final List<String> legalForms;

    private NameKeys(Set<String> generic, List<String> legalForms) {
        this.generic = generic;
        this.legalForms = legalForms;
    }

    /** Reads {@code resolve/generic-names.txt} and {@code resolve/legal-forms.txt}. */
    static NameKeys load() {
        Comparator<String> longest = Comparator.comparingInt(String::length).reversed();
        return new NameKeys(
                WordTable.read("resolve/generic-names.txt", 1).foldedSet(),
                WordTable.read("resolve/legal-forms.txt", 1).foldedSet().stream()
                        .sorted(longest.thenComparing(Comparator.naturalOrder()))
                        .toList());
    }

    /** Returns the folded name without an article; the whole folded name where nothing else is left. */
    String key(String name) {
        String folded = Folding.fold(name);
        String bare = ARTICLE.matcher(folded).replaceFirst("");
        return bare.isEmpty() ? folded : bare;
    }

    /** Returns the key without its legal form (« SCIC TETRIS »); empty when it has none, or nothing telling is left. */
    Optional<String> withoutLegalForm(String key) {
        return legalForms.stream()
                .filter(form -> key.startsWith(form + " "))
                .map(form -> key(key.substring(form.length() + 1)))
                .filter(rest -> rest.length() > 3 && tells(rest))
                .findFirst();
    }

    /** Returns whether a name can stand for one body in a whole corpus: « le Réseau » cannot. */
    boolean tells(String name) {
        String key = key(name);
        return key.length() > 1 && !generic.contains(key);
    }

    /** Returns whether a name is written as an acronym: one word of two to ten capitals, behind an article or not. */
    static boolean acronym(String name) {
        return ACRONYM.matcher(name.strip()).matches();
    }

    /** Streams an acronym of six letters or more with each of its letters doubled: « CNCRES » gives « CNCRESS ». */
    static Stream<String> doubled(String key) {
        return key.length() < 6
                ? Stream.empty()
                : key.chars()
                        .mapToObj(c -> String.valueOf((char) c))
                        .distinct()
                        .map(letter -> key.replaceFirst(letter, letter + letter));
    }
}
