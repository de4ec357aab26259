package fr.retours.indexer.territory;

import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.lexicon.WordTable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is left of an intercommunalité's name without the words that are as often left out: « communauté de commune de X »
 * and « CC de la Vallée de X » have their kind and X in common. Immutable.
 */
final class EpciWords {
    private static final Pattern KIND = Pattern.compile("^(?:(communaute d(?:e|es) communes?|cc|com ?com|comm comm)"
            + "|(communaute d agglo(?:meration)?|ca)|(communaute urbaine|cu)) ");
    private static final Map<String, String> SAINTS = Map.of("st", "saint", "ste", "sainte");

    private final Set<String> left =
            WordTable.read("territory/epci-mots.tsv", 1).foldedSet();

    /** Returns the kind and the proper words, in code point order; empty when the name tells no kind or no proper word. */
    Optional<String> of(String name) {
        Matcher kind = KIND.matcher(Folding.fold(EpciNames.inFull(name)));
        if (!kind.find()) {
            return Optional.empty();
        }
        String nature = kind.group(1) != null ? "CC" : kind.group(2) != null ? "CA" : "CU";
        String rest = kind.replaceFirst("");
        String words = Stream.of(rest.split(" ", -1))
                .map(word -> SAINTS.getOrDefault(word, word))
                .filter(word -> !left.contains(word))
                .sorted()
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? Optional.empty() : Optional.of(nature + " " + words);
    }
}
