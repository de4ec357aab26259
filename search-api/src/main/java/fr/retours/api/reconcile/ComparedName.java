package fr.retours.api.reconcile;

import fr.retours.api.wording.Wording;
import fr.retours.model.id.Slug;
import fr.retours.model.term.CollectiviteKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name, as far as it matters when two are compared: folded, « st » in full, without small words and without what says the
 * level of a local authority, which is kept apart.
 *
 * @param words of the name alone; all of them when nothing else would be left
 * @param level what the name says that it is, when it says so: an EPCI for « CA de Strasbourg »
 */
record ComparedName(List<String> words, Optional<CollectiviteKind> level) {
    /** Those of « R.T.E.S. ». */
    private static final Pattern DOTS = Pattern.compile("(?<=(?:^|[\\s.])\\p{L})\\.(?=\\p{L}(?:[.\\s]|$))");

    private static final Map<String, String> IN_FULL = Map.of("st", "saint", "ste", "sainte");
    private static final Set<String> SMALL = Set.copyOf(listed("small"));
    private static final Set<String> BESIDE_LEVELS = Set.copyOf(listed("beside"));
    private static final Map<String, CollectiviteKind> LEVELS =
            EnumSet.complementOf(EnumSet.of(CollectiviteKind.FOREIGN)).stream()
                    .flatMap(level -> listed(level.slug()).stream().map(word -> Map.entry(word, level)))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    ComparedName {
        words = List.copyOf(words);
    }

    private static List<String> listed(String use) {
        return List.of(Wording.text("reconcile.words." + use).split(" "));
    }

    /** Takes a name apart. */
    static ComparedName of(String name) {
        List<String> all = words(name);
        Optional<CollectiviteKind> level =
                all.stream().filter(LEVELS::containsKey).findFirst().map(LEVELS::get);
        List<String> bare = all.stream()
                .filter(word -> !SMALL.contains(word))
                .filter(word -> level.isEmpty() || !(LEVELS.containsKey(word) || BESIDE_LEVELS.contains(word)))
                .toList();
        return new ComparedName(bare.isEmpty() ? all : bare, level);
    }

    /** Returns a name folded, so that two spellings of one name are equal: « St-Denis » and « Saint Denis ». */
    static String folded(String name) {
        return String.join(" ", words(name));
    }

    /** Returns the words one after the other. */
    String joined() {
        return String.join(" ", words);
    }

    /** Returns the words in the order of the alphabet: a family name may stand first. */
    String sorted() {
        return String.join(" ", words.stream().sorted().toList());
    }

    private static List<String> words(String name) {
        return Arrays.stream(Slug.of(DOTS.matcher(name).replaceAll("")).split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> IN_FULL.getOrDefault(word, word))
                .toList();
    }
}
