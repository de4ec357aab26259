package fr.retours.extraction.rule;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a line of a file of rules may begin with. */
enum RuleKeyword {
    RULE("règle"),
    PLACE("où"),
    PATTERN("motif"),
    CONCLUDES("conclut"),
    EXAMPLE("oui"),
    COUNTEREXAMPLE("non");

    private final String word;

    RuleKeyword(String word) {
        this.word = word;
    }

    static @Nullable RuleKeyword named(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElse(null);
    }

    static String all() {
        return Arrays.stream(values()).map(RuleKeyword::word).collect(Collectors.joining(", "));
    }

    String word() {
        return word;
    }

    /** Tells whether a rule may have several such lines. */
    boolean isRepeated() {
        return this == PATTERN || this == EXAMPLE || this == COUNTEREXAMPLE;
    }
}
