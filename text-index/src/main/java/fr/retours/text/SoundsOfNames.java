package fr.retours.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;

/** The words of all names of an index by how they sound. Immutable. */
final class SoundsOfNames {
    /** Shorter words sound like too many others. */
    private static final int SHORTEST = 4;

    private final Map<String, List<String>> bySound;

    private SoundsOfNames(Map<String, List<String>> bySound) {
        this.bySound = bySound;
    }

    /** Reads the names of people and bodies. */
    static SoundsOfNames of(IndexReader reader) throws IOException {
        Map<String, List<String>> bySound = new HashMap<>();
        for (TextField field : List.of(TextField.PEOPLE, TextField.BODIES, TextField.CITED)) {
            var terms = MultiTerms.getTerms(reader, field.exact());
            if (terms == null) {
                continue;
            }
            var all = terms.iterator();
            for (var term = all.next(); term != null; term = all.next()) {
                String word = term.utf8ToString();
                if (canBeHeard(word)) {
                    var alike = bySound.computeIfAbsent(FrenchSound.key(word), key -> new ArrayList<>(1));
                    if (!alike.contains(word)) {
                        alike.add(word);
                    }
                }
            }
        }
        return new SoundsOfNames(bySound);
    }

    /** Returns the words of names that sound like {@code word}, itself left out: those of people first. */
    List<String> like(String word) {
        if (!canBeHeard(word)) {
            return List.of();
        }
        return bySound.getOrDefault(FrenchSound.key(word), List.of()).stream()
                .filter(other -> !other.equals(word))
                .toList();
    }

    private static boolean canBeHeard(String word) {
        return word.length() >= SHORTEST && word.chars().noneMatch(Character::isDigit);
    }
}
