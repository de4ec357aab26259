package fr.retours.api.reconcile;

import fr.retours.model.id.Slug;
import fr.retours.model.term.CollectiviteKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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
    private static final Set<String> SMALL =
            Set.of("de", "du", "des", "d", "la", "le", "les", "l", "et", "en", "a", "au");
    private static final Set<String> BESIDE_LEVELS = Set.of(
            "conseil",
            "municipal",
            "regional",
            "departemental",
            "general",
            "agglo",
            "agglomeration",
            "communes",
            "urbaine");
    private static final Map<String, CollectiviteKind> LEVELS = Map.ofEntries(
            Map.entry("ville", CollectiviteKind.COMMUNE),
            Map.entry("commune", CollectiviteKind.COMMUNE),
            Map.entry("mairie", CollectiviteKind.COMMUNE),
            Map.entry("municipal", CollectiviteKind.COMMUNE),
            Map.entry("ca", CollectiviteKind.EPCI),
            Map.entry("cc", CollectiviteKind.EPCI),
            Map.entry("cu", CollectiviteKind.EPCI),
            Map.entry("agglo", CollectiviteKind.EPCI),
            Map.entry("agglomeration", CollectiviteKind.EPCI),
            Map.entry("communaute", CollectiviteKind.EPCI),
            Map.entry("metropole", CollectiviteKind.EPCI),
            Map.entry("eurometropole", CollectiviteKind.EPCI),
            Map.entry("departement", CollectiviteKind.DEPARTEMENT),
            Map.entry("departemental", CollectiviteKind.DEPARTEMENT),
            Map.entry("region", CollectiviteKind.REGION),
            Map.entry("regional", CollectiviteKind.REGION));

    ComparedName {
        words = List.copyOf(words);
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
