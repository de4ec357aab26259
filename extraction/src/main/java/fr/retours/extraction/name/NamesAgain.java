package fr.retours.extraction.name;

import fr.retours.extraction.text.Words;
import fr.retours.model.text.LatinFolding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds those named in full where the recap names them again: by the whole name, or by the given name if only one has it. */
final class NamesAgain {
    private static final int SHORTEST_GIVEN = 4;

    /** Those named in full by the first word of the name, the folded name beside. */
    private final Map<String, Map<String, PersonMention>> full = new HashMap<>();
    /** By the given name, of one word, those who alone have it. */
    private final Map<String, PersonMention> given = new HashMap<>();

    NamesAgain(List<PersonMention> found) {
        Set<String> shared = new HashSet<>();
        for (PersonMention one : found) {
            String name = LatinFolding.words(one.name());
            String family = LatinFolding.words(one.family());
            shared.add(family);
            if (name.equals(family) || !name.endsWith(" " + family)) {
                continue;
            }
            String first = name.substring(0, name.length() - family.length() - 1);
            int space = name.indexOf(' ');
            full.computeIfAbsent(name.substring(0, space), key -> new HashMap<>())
                    .putIfAbsent(name, one);
            PersonMention other = given.putIfAbsent(first, one);
            if (other != null && !LatinFolding.words(other.name()).equals(name)) {
                shared.add(first);
            }
        }
        given.keySet().removeAll(shared);
    }

    /** Returns who is named again at a word; null when nobody is. */
    @Nullable
    PersonMention at(Words words, int i) {
        for (Map.Entry<String, PersonMention> one :
                full.getOrDefault(words.folded(i), Map.of()).entrySet()) {
            int to = i + one.getValue().to() - one.getValue().from();
            if (to <= words.size() && words.folded(i, to).equals(one.getKey())) {
                return one.getValue().again(i, to);
            }
        }
        PersonMention known = given.get(words.folded(i));
        if (known == null || known.from() > i || words.written(i).length() < SHORTEST_GIVEN) {
            return null;
        }
        return standsAlone(words, i) ? known.again(i, i + 1) : null;
    }

    /** No capital beside it makes it the name of someone or something else. */
    private static boolean standsAlone(Words words, int i) {
        boolean first = words.first(words.sentenceOf(i)) == i;
        return (first || !words.isCapital(i - 1)) && !words.isCapital(i + 1) && !words.isNumber(i + 1);
    }
}
