package fr.retours.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.rule.Rules;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.Lexicon;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule has examples that hold, and that fail once it is taken out. */
class RuleExamplesTest {
    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.shipped();
    private static final Rules RULES = Rules.of(KNOWLEDGE);
    private static final RuleExamples EXAMPLES =
            new RuleExamples(new RecapExtractor(new Lexicon(), Territories.load(), KNOWLEDGE), RULES);

    @TestFactory
    Stream<DynamicTest> examplesOfEachRuleHold() {
        return RULES.all().stream()
                .map(rule -> dynamicTest(
                        rule.id(), () -> assertThat(EXAMPLES.faults(rule)).isEmpty()));
    }
}
