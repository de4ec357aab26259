package fr.retours.indexer.extract.narration;

import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.rule.RuleSet;
import fr.retours.indexer.rule.Rules;
import fr.retours.model.fact.FactReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules that show what a text tells, by the sign they conclude. Immutable, safe for concurrent use. */
public final class NarrationRules {
    /** What these rules conclude. */
    public static final String SUBJECT = "récit";

    private final Map<String, RuleSet<String>> bySign;

    /** Compiles them. */
    public NarrationRules(Rules rules) {
        rules.requirePlaces(SUBJECT, List.of(""));
        bySign = rules.compileEach(SUBJECT);
    }

    /** Returns the signs there are rules for. */
    Set<String> signs() {
        return bySign.keySet();
    }

    /** Finds the first sign of a sort in a sentence; empty when it has none. */
    Optional<FactReason> find(String sign, Words words, int sentence) {
        RuleSet<String> rules = bySign.get(sign);
        return rules == null
                ? Optional.empty()
                : words.all(rules, sentence).stream().findFirst().map(words::reason);
    }
}
