package fr.retours.extraction.territory;

import fr.retours.extraction.lexicon.SaintWords;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.text.LatinFolding;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is left of an intercommunalité's name without the words that are as often left out: « communauté de commune de X »
 * and « CC de la Vallée de X » have their kind and X in common. Immutable.
 */
final class EpciWords {
    /** The kinds, CC, CA and CU, by the folded words that stand for them. */
    private final Map<String, String> kinds = WordTable.read("extraction/territory/epci-natures.tsv", 2).rows().stream()
            .collect(Collectors.toMap(row -> LatinFolding.words(row.text(0)), row -> row.text(1)));

    private final Set<String> left =
            WordTable.read("extraction/territory/epci-mots.tsv", 1).foldedSet();

    /** Returns the kind and the proper words, in code point order; empty when the name tells no kind or no proper word. */
    Optional<String> of(String name) {
        String folded = LatinFolding.words(EpciNames.inFull(name));
        return kinds.keySet().stream()
                .filter(kind -> folded.startsWith(kind + " "))
                .findFirst()
                .flatMap(kind ->
                        properWords(folded.substring(kind.length() + 1)).map(words -> kinds.get(kind) + " " + words));
    }

    private Optional<String> properWords(String folded) {
        String words = Stream.of(SaintWords.inFull(folded).split(" ", -1))
                .filter(word -> !left.contains(word))
                .sorted()
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
