package fr.retours.indexer.extract;

import fr.retours.indexer.extract.text.BuiltInRule;
import fr.retours.indexer.rule.Rule;
import fr.retours.indexer.rule.Rules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which facts were read alike, so that how often they are right is measured together: by the rule that shows them and by what else is
 * known of their subject. Immutable, safe for concurrent use.
 */
public final class FactFamilies {
    /** Of what several rules show. */
    private static final String SEVERAL = "plusieurs";

    private static final String PLACE = "@";
    /** The family of all facts of a kind. */
    public static final String ALL = "toutes";

    /** They show that a name is a person's, and nothing of what that person did. */
    private static final Set<String> NAMING = Stream.of(
                    BuiltInRule.GIVEN_NAME,
                    BuiltInRule.CIVILITY,
                    BuiltInRule.BESIDE_FUNCTION,
                    BuiltInRule.BESIDE_PERSON,
                    BuiltInRule.INITIAL)
            .map(BuiltInRule::slug)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, String> places;

    /** Takes from the rules where the words of each stand. */
    public FactFamilies(Rules rules) {
        places = rules.all().stream().collect(Collectors.toUnmodifiableMap(Rule::id, Rule::place));
    }

    /** Says what is known of a person's functions. */
    public static String held(boolean function, boolean body) {
        return body ? "corps" : function ? "fonction" : "rien";
    }

    /**
     * Returns the families of a fact, the most special first, the last one the family of all.
     *
     * @param reasons ids of the rules that show the fact
     * @param said what else is known of its subject, or what sort of fact it is
     */
    public List<String> of(Collection<String> reasons, String said) {
        Set<String> rules = new TreeSet<>(reasons);
        rules.removeAll(NAMING);
        if (rules.size() > 1) {
            rules.remove(BuiltInRule.ASSUMED.slug());
        }
        String rule = rules.isEmpty()
                ? ""
                : rules.size() > 1 ? SEVERAL : rules.iterator().next();
        String place = places.getOrDefault(rule, "");
        List<String> families = new ArrayList<>();
        Stream.of(rule, place.isEmpty() ? "" : PLACE + place, "").distinct().forEach(one -> {
            if (!said.isEmpty()) {
                families.add(one.isEmpty() ? said : one + ", " + said);
            }
            if (!one.isEmpty()) {
                families.add(one);
            }
        });
        families.add(ALL);
        return families;
    }
}
