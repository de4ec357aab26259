package fr.retours.extraction.narration;

import fr.retours.extraction.rule.Rule;
import fr.retours.extraction.rule.RuleSet;
import fr.retours.extraction.rule.Rules;
import fr.retours.extraction.text.Words;
import fr.retours.model.fact.FactReason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules that show what a text tells, by the sign they conclude. Immutable, safe for concurrent use. */
public final class NarrationRules {
    /** What these rules conclude. */
    public static final String SUBJECT = "récit";

    private static final String ANYWHERE = "";

    private final RuleSet<String> rules;
    private final Set<String> signs;

    /** Compiles them. */
    public NarrationRules(Rules rules) {
        rules.requirePlaces(SUBJECT, List.of(ANYWHERE));
        this.rules = rules.compile(SUBJECT, Set.of(ANYWHERE), Rule::conclusion);
        signs = rules.conclusions(SUBJECT);
    }

    /** Returns the signs there are rules for. */
    Set<String> signs() {
        return signs;
    }

    /** Finds the first sign of each sort in a sentence. */
    Map<String, FactReason> in(Words words, int sentence) {
        return rules.firsts(words, words.first(sentence), words.end(sentence)).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, first -> words.reason(first.getValue())));
    }
}
