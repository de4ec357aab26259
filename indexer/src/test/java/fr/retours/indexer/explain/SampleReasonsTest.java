package fr.retours.indexer.explain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.corpus.CorpusReader;
import fr.retours.extraction.RecapExtractor;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.rule.Rules;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Lexicon;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.resolve.CorpusClaims;
import fr.retours.indexer.resolve.CorpusResolver;
import fr.retours.model.fact.FactReason;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.fact.Subject;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.Slugged;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every fact of the samples keeps why it was read, and that is what an explanation tells. */
class SampleReasonsTest {
    private static final Pattern FACT = Pattern.compile("  \\S.* \\(confiance [0-9],[0-9]+\\)");
    private static final Pattern RULE = Pattern.compile("    \\S.* \\[([a-z0-9àâçéèêëîïôùûü-]+)\\]");

    private static final Rules RULES = Rules.of(KnowledgeBase.shipped());
    private static List<RecapFacts> samples = List.of();
    private static List<RecapFacts> resolved = List.of();
    private static Optional<IdExplainer> explainer = Optional.empty();

    @BeforeAll
    static void read() {
        var lexicon = new Lexicon();
        var territories = Territories.load();
        var extractor = new RecapExtractor(lexicon, territories, KnowledgeBase.shipped());
        samples = new CorpusReader()
                .readAll(List.of(Path.of("..", "samples"))).recaps().stream()
                        .map(extractor::extract)
                        .toList();
        var claims = new CorpusClaims();
        samples.forEach(claims::add);
        var resolution = CorpusResolver.of(lexicon, territories).resolve(claims, Curation.NONE);
        resolved = samples.stream().map(resolution::apply).toList();
        explainer = Optional.of(new IdExplainer(RULES, resolved, resolution, Curation.NONE, Map.of()));
    }

    @Test
    void eachFactHasAReasonOfARuleThereIs() {
        assertThat(samples.stream().flatMap(RecapFacts::proofs))
                .isNotEmpty()
                .allSatisfy(proof -> assertThat(proof.reasons()).isNotEmpty().allMatch(one -> isRule(one.rule())));
    }

    private static boolean isRule(String id) {
        return RULES.find(id).isPresent() || Slugged.find(BuiltInRule.class, id).isPresent();
    }

    @Test
    void rulesOfFilesAndBuiltInOnesGiveReasons() {
        List<String> given = samples.stream()
                .flatMap(RecapFacts::proofs)
                .flatMap(proof -> proof.reasons().stream())
                .map(FactReason::rule)
                .toList();

        assertThat(given).anyMatch(one -> RULES.find(one).isPresent());
        assertThat(RULES.all().stream().filter(rule -> given.contains(rule.id())))
                .extracting(rule -> rule.subject())
                .contains("part", "lien", "récit");
    }

    @Test
    void anExplanationNamesTheRulesStoredInEachFactAndNoOthers() {
        for (RecapFacts facts : resolved) {
            List<String> lines =
                    explainer.orElseThrow().explain(facts.recap().id().value()).orElseThrow();

            assertThat(named(lines))
                    .as(facts.recap().id().value())
                    .isEqualTo(proofs(facts).map(SampleReasonsTest::stored).toList());
        }
    }

    private static List<String> stored(Proof proof) {
        return proof.reasons().stream().map(FactReason::rule).distinct().toList();
    }

    /** Lists the rules below each fact. */
    private static List<List<String>> named(List<String> lines) {
        var named = new ArrayList<List<String>>();
        for (String line : lines) {
            if (FACT.matcher(line).matches()) {
                named.add(new ArrayList<>());
            }
            var rule = RULE.matcher(line);
            if (rule.matches()) {
                named.getLast().add(rule.group(1));
            }
        }
        return named;
    }

    /** Streams the proofs in the order in which an explanation of the recap tells the facts. */
    private static Stream<Proof> proofs(RecapFacts facts) {
        return Stream.of(
                        Stream.of(facts.narration().proof()),
                        facts.event().stream()
                                .flatMap(event -> Stream.of(
                                                EventProperty.KIND,
                                                EventProperty.DATE,
                                                EventProperty.PLACE,
                                                EventProperty.ATTENDANCE)
                                        .flatMap(one -> Optional.ofNullable(
                                                event.proof().own().get(one))
                                                .or(() -> event.proofOf(one))
                                                .stream())),
                        facts.subjects().stream().map(Subject::proof),
                        facts.people().stream()
                                .flatMap(one -> Stream.of(
                                                Stream.of(one.proof()),
                                                one.parts().stream().map(PartTaken::proof),
                                                one.roles().stream().map(Role::proof))
                                        .flatMap(all -> all)),
                        facts.bodies().stream()
                                .flatMap(one -> Stream.concat(
                                        Stream.of(one.proof()),
                                        one.links().stream().map(Link::proof))))
                .flatMap(all -> all);
    }
}
