package fr.retours.extraction;

import fr.retours.extraction.lexicon.ExtractionMessages;
import fr.retours.extraction.link.LinkRules;
import fr.retours.extraction.people.PeopleExtractor;
import fr.retours.extraction.rule.Rule;
import fr.retours.extraction.rule.Rules;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tries the examples of rules: each must give what its rule concludes, and no longer do so without the rule; of a
 * counterexample the same must be read with the rule and without it. Each is read as a recap of one sentence.
 */
public final class RuleExamples {
    private static final String TITLE = ExtractionMessages.text("rules.example.title");
    private static final String PLAIN = ExtractionMessages.text("rules.example.plain");
    /** Stands in an example where a line ends. */
    private static final Pattern LINE_END = Pattern.compile(" ?¶ ?");

    private static final String PRESENT = "présent";
    private static final String CITED = "cité";
    private static final String NOTHING = "rien";

    private final RecapExtractor extractor;
    private final Rules rules;

    /**
     * Makes it try examples.
     *
     * @param extractor which reads by these rules
     */
    public RuleExamples(RecapExtractor extractor, Rules rules) {
        this.extractor = extractor.bySentence();
        this.rules = rules;
    }

    /** Returns a French line for each example of a rule that does not hold; none when all is well. */
    public List<String> faults(Rule rule) {
        RecapExtractor without = extractor.with(rules.without(rule.id()));
        var faults = new ArrayList<String>();
        for (String example : rule.examples()) {
            String read = read(extractor, rule, example);
            if (!read.contains(concluded(rule))) {
                faults.add(fault("rules.example.other", rule, example));
            } else if (read.equals(read(without, rule, example))) {
                faults.add(fault("rules.example.idle", rule, example));
            }
        }
        for (String example : rule.counterexamples()) {
            if (!read(extractor, rule, example).equals(read(without, rule, example))) {
                faults.add(fault("rules.example.counter", rule, example));
            }
        }
        return faults;
    }

    private static String fault(String key, Rule rule, String example) {
        return String.valueOf(rule.problem(key, rule.id(), example).getMessage());
    }

    /** Returns what a rule concludes, in the words of {@link #read}; nothing for a rule that takes something away. */
    private static String concluded(Rule rule) {
        boolean takesAway = rule.conclusion().equals(CITED) || rule.conclusion().equals(NOTHING);
        return switch (rule.subject()) {
            case PeopleExtractor.SUBJECT -> rule.conclusion().split(" ", 2)[0];
            case LinkRules.SUBJECT -> takesAway ? "" : rule.conclusion();
            default -> "";
        };
    }

    /** Returns what is read of a sentence, as far as the rule's subject goes. */
    private static String read(RecapExtractor extractor, Rule rule, String example) {
        return switch (rule.subject()) {
            case PeopleExtractor.SUBJECT -> people(facts(extractor, TITLE, example));
            case LinkRules.SUBJECT -> bodies(facts(extractor, TITLE, example));
            default ->
                facts(extractor, example, PLAIN).narration().proof() + " "
                        + facts(extractor, PLAIN, example).narration().proof();
        };
    }

    private static RecapFacts facts(RecapExtractor extractor, String title, String body) {
        return extractor.extract(new Recap(
                new RecapId("exemple"),
                title,
                null,
                null,
                LINE_END.matcher(body).replaceAll("\n"),
                ""));
    }

    private static String people(RecapFacts facts) {
        return facts.people().stream().map(one -> one.name() + ": " + did(one)).collect(Collectors.joining("; "));
    }

    private static String did(Participation one) {
        if (!one.tookPart()) {
            return CITED;
        }
        return one.parts().isEmpty()
                ? PRESENT
                : one.parts().stream().map(PartTaken::part).map(Part::slug).collect(Collectors.joining(" "));
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
