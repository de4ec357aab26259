package fr.retours.extraction.part;

import fr.retours.extraction.rule.Rule;
import fr.retours.extraction.rule.RuleConclusion;
import fr.retours.extraction.rule.RuleSet;
import fr.retours.extraction.rule.Rules;
import fr.retours.model.term.Part;
import fr.retours.model.term.Slugged;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that show what someone did, by where their words stand. Immutable. */
public final class PartRules {
    /** What these rules conclude. */
    public static final String SUBJECT = "part";

    private static final String PRESENT = "présent";
    private static final String CITED = "cité";
    private static final String WEAK = " faible";

    /** Before the name. */
    final RuleSet<Meaning> before;
    /** In a sentence whose subject is the person. */
    final RuleSet<Meaning> adverbs;
    /** Said of the person. */
    final RuleSet<Meaning> qualities;
    /** In a heading or the lead of a list. */
    final RuleSet<Meaning> titles;
    /** In the heading of a section. */
    final RuleSet<Meaning> sections;

    /** Whole turns of phrase. */
    final RuleSet<Meaning> phrases;
    /** Whole turns of phrase at the beginning and the end of a text. */
    final RuleSet<Meaning> signatures;

    private final RuleSet<Meaning> verbs;
    private final Set<String> verbIds;

    /**
     * What a rule shows.
     *
     * @param part null for someone only cited
     * @param weak whether it only shows that someone spoke
     * @param present whether it shows that someone was there, though not what they did
     */
    record Meaning(@Nullable Part part, boolean weak, boolean present) {}

    public PartRules(Rules rules) {
        rules.requirePlaces(SUBJECT, List.of("", "bord", "avant", "adverbe", "qualité", "titre", "section", "verbe"));
        before = rules.compile(SUBJECT, Set.of("avant"), PartRules::meaning);
        adverbs = rules.compile(SUBJECT, Set.of("adverbe"), PartRules::meaning);
        qualities = rules.compile(SUBJECT, Set.of("qualité"), PartRules::meaning);
        titles = rules.compile(SUBJECT, Set.of("titre"), PartRules::meaning);
        sections = rules.compile(SUBJECT, Set.of("section"), PartRules::meaning);
        phrases = rules.compile(SUBJECT, Set.of(""), PartRules::meaning);
        signatures = rules.compile(SUBJECT, Set.of("bord"), PartRules::meaning);
        verbs = rules.compile(SUBJECT, Set.of("verbe"), PartRules::meaning);
        verbIds = rules.all().stream()
                .filter(rule -> rule.subject().equals(SUBJECT) && rule.place().equals("verbe"))
                .map(Rule::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Meaning meaning(Rule rule) {
        boolean weak = rule.conclusion().endsWith(WEAK);
        String reported =
                weak ? rule.conclusion().substring(0, rule.conclusion().length() - WEAK.length()) : rule.conclusion();
        if (reported.equals(PRESENT) || reported.equals(CITED)) {
            return new Meaning(null, weak, reported.equals(PRESENT));
        }
        Part part = Slugged.find(Part.class, reported)
                .orElseThrow(() -> rule.problem("rules.value", rule.id(), rule.conclusion(), known()));
        return new Meaning(part, weak, false);
    }

    private static String known() {
        return Stream.concat(Arrays.stream(Part.values()).map(Part::slug), Stream.of(PRESENT, CITED))
                .collect(Collectors.joining(", "));
    }

    /** Returns whether a rule, by its id, goes by the verb whose subject someone is. */
    public boolean isVerb(String rule) {
        return verbIds.contains(rule);
    }

    /** Returns what a verb shows of its subject. */
    Optional<RuleConclusion<Meaning>> ofVerb(String lemma) {
        return verbs.ofLemma(lemma);
    }
}
