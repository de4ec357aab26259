package fr.retours.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.retours.indexer.extract.text.Lexicon;
import fr.retours.indexer.lexicon.Knowledge;
import fr.retours.indexer.rule.Rule;
import fr.retours.indexer.rule.Rules;
import fr.retours.indexer.territory.Territories;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of a rule is a test: it concludes what it says, and no longer does so without the rule. */
class RuleExamplesTest {
    /** Stands in an example where a new line begins. */
    private static final Pattern NEW_LINE = Pattern.compile(" ?¶ ?");

    private static final Knowledge KNOWLEDGE = Knowledge.shipped();
    private static final Rules RULES = Rules.of(KNOWLEDGE);
    private static final RecapExtractor EXTRACTOR = new RecapExtractor(new Lexicon(), Territories.load(), KNOWLEDGE);

    @TestFactory
    Stream<DynamicContainer> examplesOfRules() {
        return RULES.all().stream().map(rule -> dynamicContainer(rule.id(), tests(rule)));
    }

    private static Stream<DynamicTest> tests(Rule rule) {
        RecapExtractor without = EXTRACTOR.with(RULES.without(rule.id()));
        return Stream.concat(
                rule.examples().stream()
                        .map(example -> dynamicTest("oui " + example, () -> {
                            assertThat(concluded(EXTRACTOR, rule, example)).contains(conclusion(rule));
                            assertThat(concluded(without, rule, example))
                                    .as("without the rule")
                                    .isNotEqualTo(concluded(EXTRACTOR, rule, example));
                        })),
                rule.counterexamples().stream()
                        .map(example -> dynamicTest(
                                "non " + example,
                                () -> assertThat(concluded(without, rule, example))
                                        .as("without the rule")
                                        .isEqualTo(concluded(EXTRACTOR, rule, example)))));
    }

    /** Returns what a rule concludes, as {@link #concluded} tells it; a word that any text has for one that only takes away. */
    private static String conclusion(Rule rule) {
        return switch (rule.subject()) {
            case "part" -> rule.conclusion().split(" ")[0];
            case "lien" ->
                rule.conclusion().equals("cité") || rule.conclusion().equals("rien") ? "" : rule.conclusion();
            default -> "";
        };
    }

    private static String concluded(RecapExtractor extractor, Rule rule, String example) {
        return switch (rule.subject()) {
            case "part" -> people(read(extractor, "Retour sur la rencontre", example));
            case "lien" -> bodies(read(extractor, "Retour sur la rencontre", example));
            default ->
                read(extractor, example, "Voici.").narration().proof() + " "
                        + read(extractor, "Titre", example).narration().proof();
        };
    }

    private static RecapFacts read(RecapExtractor extractor, String title, String body) {
        return extractor.extract(new Recap(
                new RecapId("essai"), title, null, null, NEW_LINE.matcher(body).replaceAll("\n"), ""));
    }

    private static String people(RecapFacts facts) {
        return facts.people().stream()
                .map(one -> one.name() + ": "
                        + (one.tookPart()
                                ? one.parts().isEmpty()
                                        ? "présent"
                                        : one.parts().stream()
                                                .map(PartTaken::part)
                                                .map(Part::slug)
                                                .collect(Collectors.joining(" "))
                                : "cité"))
                .collect(Collectors.joining("; "));
    }

    private static String bodies(RecapFacts facts) {
        return facts.bodies().stream()
                .map(one -> one.name() + ": "
                        + one.links().stream()
                                .map(Link::kind)
                                .map(LinkKind::slug)
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }
}
