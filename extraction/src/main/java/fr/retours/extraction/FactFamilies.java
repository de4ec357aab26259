package fr.retours.extraction;

import fr.retours.extraction.text.BuiltInRule;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which facts are right about as often as each other, so that how often is measured together. Of each sort the few signs that tell right
 * facts from wrong ones on texts of other sites are looked at, the most telling first ({@code docs/decisions/0009}); for presence that is
 * what is known of the person and not the rule. Stateless.
 */
public final class FactFamilies {
    /** The family of all facts of a sort. */
    public static final String ALL = "all";

    /** Says of a function that it is held at a local authority. */
    public static final List<String> AT_COLLECTIVITE = List.of(Sign.AUTHORITY.slug());

    /** Says of a function that it is held at no body. */
    public static final List<String> ALONE = List.of(Sign.ALONE.slug());

    /** The characters behind the title in which a text says what it tells of. */
    private static final int OPENING = 1_000;

    /** What a sentence ends with, and a line of a list does not. */
    private static final String ENDS = ".!?…»\"";

    /** How sure it must be that a text tells an event before what it says of one is taken as said of this one. */
    private static final double CLEAR = 0.7;
    /** How sure it must be before as many of those it names were there as in a recap. */
    private static final double CERTAIN = 0.95;

    /** They show that a name is a person's, and nothing of what that person did. */
    private static final Set<String> NAMING = Stream.of(
                    BuiltInRule.GIVEN_NAME,
                    BuiltInRule.CIVILITY,
                    BuiltInRule.BESIDE_FUNCTION,
                    BuiltInRule.BESIDE_PERSON,
                    BuiltInRule.INITIAL)
            .map(BuiltInRule::slug)
            .collect(Collectors.toUnmodifiableSet());

    /** What is known of a fact beside the words that show it. */
    private enum Sign {
        RULE,
        RULES,
        SEVERAL,
        BODY,
        FUNCTION,
        NOTHING,
        AUTHORITY,
        ALONE,
        LISTED,
        UNLISTED,
        SENTENCE,
        LINE,
        ONCE,
        AGAIN,
        DOUBTFUL,
        LIKELY,
        TOLD,
        TITLE,
        OPENING,
        BEHIND;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private FactFamilies() {}

    /**
     * Says how surely the text tells an event, and what is known of a person beside their name.
     *
     * @param told how sure it is that the text tells an event, from 0 to 1
     */
    public static List<String> person(double told, boolean function, boolean body) {
        return List.of(
                (told < CLEAR ? Sign.DOUBTFUL : told < CERTAIN ? Sign.LIKELY : Sign.TOLD).slug(),
                (body ? Sign.BODY : function ? Sign.FUNCTION : Sign.NOTHING).slug());
    }

    /** Says how the organisation that a function is held at was recognised; its rules are given. */
    public static List<String> role(Collection<String> shown) {
        return List.of(only(shown));
    }

    /**
     * Says whether a body was recognised by its name alone, and whether a whole sentence tells the link or a line of a list.
     *
     * @param shown ids of the rules that show the body
     * @param text of the recap
     * @param end where the first proof of the link ends
     */
    public static List<String> link(Collection<String> shown, String text, int end) {
        return List.of(
                shown.contains(BuiltInRule.LISTED.slug()) ? Sign.LISTED.slug() : Sign.UNLISTED.slug(),
                ENDS.indexOf(text.charAt(end - 1)) >= 0 ? Sign.SENTENCE.slug() : Sign.LINE.slug());
    }

    /** Says whether several sentences name a body. */
    public static List<String> body(int sentences) {
        return List.of(sentences > 1 ? Sign.AGAIN.slug() : Sign.ONCE.slug());
    }

    /**
     * Says where a property of an event stands.
     *
     * @param told how sure it is that the text tells an event, from 0 to 1
     * @param title how long the title is, with which the text begins
     * @param start where the first proof of the property begins
     */
    public static List<String> event(double told, int title, int start) {
        return List.of(
                told < CLEAR
                        ? Sign.DOUBTFUL.slug()
                        : start < title
                                ? Sign.TITLE.slug()
                                : start < title + OPENING ? Sign.OPENING.slug() : Sign.BEHIND.slug());
    }

    /**
     * Returns the families of a fact, the most special first, the last one that of all.
     *
     * @param reasons ids of the rules that show the fact
     * @param known what the other methods say of its subject
     * @param value the part, the link or the property; nothing for other sorts
     */
    public static List<String> of(FactSort sort, Collection<String> reasons, List<String> known, String value) {
        Set<String> rules = new TreeSet<>(reasons);
        rules.removeAll(NAMING);
        if (rules.size() > 1) {
            rules.remove(BuiltInRule.ASSUMED.slug());
        }
        List<String> signs = switch (sort) {
            case PERSON -> List.of(count(rules), known.getLast());
            case PRESENCE -> List.of(known.getFirst(), count(rules), known.getLast());
            case PART -> List.of(value, known.getFirst(), count(rules), known.getLast());
            case ROLE -> known;
            case COLLECTIVITE, ORGANISATION -> List.of(only(rules), known.getFirst());
            case COLLECTIVITE_LINK -> List.of(value);
            case ORGANISATION_LINK -> List.of(known.getFirst(), known.getLast(), value);
            case EVENT -> List.of(value, known.getFirst());
            case THEME -> List.of();
        };
        return Stream.concat(
                        IntStream.range(0, signs.size())
                                .mapToObj(i -> String.join(", ", signs.subList(0, signs.size() - i))),
                        Stream.of(ALL))
                .toList();
    }

    /** A guess alone is no sign of its own, that somebody was there less than a rule is. */
    private static String count(Set<String> rules) {
        if (rules.equals(Set.of(BuiltInRule.ASSUMED.slug()))) {
            return BuiltInRule.ASSUMED.slug();
        }
        return rules.size() > 1 ? Sign.RULES.slug() : Sign.RULE.slug();
    }

    private static String only(Collection<String> rules) {
        Set<String> distinct = Set.copyOf(rules);
        return distinct.size() > 1
                ? Sign.SEVERAL.slug()
                : distinct.stream().findFirst().orElse("");
    }
}
