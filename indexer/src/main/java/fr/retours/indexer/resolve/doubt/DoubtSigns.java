package fr.retours.indexer.resolve.doubt;

import fr.retours.extraction.text.BuiltInRule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a recap shows of a person beside the name.
 *
 * @param tookPart as it was read
 * @param parts how many parts the person took
 * @param rules names of the rules that proved it
 * @param functions that the person holds, former ones aside
 * @param asides what stands right behind the name and holds a year, as it is written
 */
public record DoubtSigns(
        boolean tookPart, int parts, Set<String> rules, List<HeldFunction> functions, List<String> asides) {
    private static final Set<String> OF_A_PERSON =
            Set.of(BuiltInRule.GIVEN_NAME.slug(), BuiltInRule.CIVILITY.slug(), BuiltInRule.INITIAL.slug());

    /** Copies the collections. */
    public DoubtSigns {
        rules = Set.copyOf(rules);
        functions = List.copyOf(functions);
        asides = List.copyOf(asides);
    }

    /** A function with the name of its body; one of both may be missing. */
    public record HeldFunction(
            @Nullable String function, @Nullable String body) {}

    /** Returns whether a given name or a civility shows a person. */
    boolean areOfAPerson() {
        return rules.stream().anyMatch(OF_A_PERSON::contains);
    }
}
