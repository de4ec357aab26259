package fr.retours.text.query;

import fr.retours.model.text.LatinFolding;
import fr.retours.text.analysis.FunctionWords;
import fr.retours.text.entity.EntityNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Learns from the names of organisations which abbreviation stands for which long form; none for a plain word, « ET », « PAS ». Pure functions. */
public final class LearntSynonyms {
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}&.]{1,9}");
    /** Longest abbreviation in UTF-16 code units, so that most names need no look at their letters. */
    private static final int LONGEST = 20;

    /** An abbreviation that more bodies bear (each region has its CRESS) says nothing. */
    private static final int MOST_BODIES = 2;

    private LearntSynonyms() {}

    /** Returns groups of two, « abbreviation = long form », as {@link Synonyms#with} reads them, in the order of abbreviations. */
    public static List<String> in(EntityNames names) {
        Map<String, Set<String>> longForms = new HashMap<>();
        Map<String, Integer> bodies = new HashMap<>();
        for (EntityNames.Named one : names.named()) {
            var forms =
                    Stream.concat(Stream.of(one.name()), one.aliases().stream()).toList();
            for (String form : forms) {
                if (form.length() <= LONGEST && ABBREVIATION.matcher(form).matches()) {
                    bodies.merge(form, 1, Integer::sum);
                    forms.stream()
                            .filter(other -> isLong(other, form))
                            .forEach(other -> longForms
                                    .computeIfAbsent(form, key -> new TreeSet<>())
                                    .add(other));
                }
            }
        }
        List<String> groups = new ArrayList<>();
        for (String abbreviation : new TreeSet<>(longForms.keySet())) {
            if (bodies.getOrDefault(abbreviation, 0) <= MOST_BODIES
                    && !FunctionWords.isPlain(LatinFolding.key(abbreviation))) {
                longForms.getOrDefault(abbreviation, Set.of()).forEach(form -> groups.add(abbreviation + " = " + form));
            }
        }
        return groups;
    }

    private static boolean isLong(String form, String abbreviation) {
        var words = LatinFolding.key(form).split(" ", -1);
        return words.length > 1 && List.of(words).stream().noneMatch(LatinFolding.key(abbreviation)::equals);
    }
}
