package fr.retours.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.retours.extraction.RecapExtractor;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.testing.ShippedExtractor;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.Sentence;
import fr.retours.extraction.text.TextAnnotator;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.Mention;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds over every fact of the samples, of made-up texts and, where they lie beside the project, real recaps. */
class EvidenceTest {
    private static final Path SAMPLES = Path.of("../samples");
    private static final Path CORPUS = Path.of(System.getProperty("retours.shared", "../../shared"), "corpus");
    private static final int GENERATED = 3 * Integer.getInteger("retours.rounds", 30);

    private static final RecapExtractor EXTRACTOR = ShippedExtractor.EXTRACTOR;
    private static final TextAnnotator ANNOTATOR = new TextAnnotator(new Lexicon(), KnowledgeBase.shipped());

    @Test
    void everyFactOfTheRealRecapsIsProven() {
        assumeTrue(Files.isDirectory(CORPUS), () -> "no recaps at " + CORPUS.toAbsolutePath());
        List<Recap> recaps = read(CORPUS);
        assertThat(recaps).hasSize(10);
        recaps.forEach(EvidenceTest::check);
    }

    @Test
    void everyFactOfTheSamplesIsProven() {
        List<Recap> samples = read(SAMPLES);
        assertThat(samples).hasSizeGreaterThan(15);
        samples.forEach(EvidenceTest::check);
    }

    @Test
    void everyFactOfGeneratedTextsIsProven() {
        long seed = Long.getLong("retours.seed", 1);
        var texts = new GeneratedTexts(seed, read(SAMPLES));
        long facts = texts.stream()
                .limit(GENERATED)
                .parallel()
                .mapToLong(recap -> check(recap).proofs().count())
                .sum();

        assertThat(facts).as("-Dretours.seed=%d", seed).isGreaterThan(10L * GENERATED);
    }

    private static List<Recap> read(Path folder) {
        return new CorpusReader().readAll(List.of(folder)).recaps();
    }

    private static RecapFacts check(Recap recap) {
        RecapFacts facts = EXTRACTOR.extract(recap);
        everyProofIsASentenceOrListLine(facts);
        everyProofHasAReason(facts);
        everyProofOfAPersonHoldsTheName(facts);
        everyProofOfABodyHoldsTheName(facts);
        mentionsAreInOrderAndDoNotOverlap(facts);
        return facts;
    }

    private static void everyProofIsASentenceOrListLine(RecapFacts one) {
        Set<Evidence> sentences = ANNOTATOR.annotate(one.recap()).sentences().stream()
                .map(Sentence::evidence)
                .collect(Collectors.toSet());

        assertThat(one.proofs().flatMap(proof -> proof.evidence().stream()))
                .as(one.recap().text())
                .allSatisfy(evidence -> assertThat(sentences).contains(evidence));
    }

    private static void everyProofHasAReason(RecapFacts one) {
        assertThat(one.proofs())
                .as(one.recap().text())
                .noneMatch(proof -> proof.reasons().isEmpty());
    }

    private static void everyProofOfAPersonHoldsTheName(RecapFacts one) {
        for (Participation person : one.people()) {
            var proofs = Stream.of(
                            Stream.of(person.proof()),
                            person.parts().stream().map(PartTaken::proof),
                            person.roles().stream().map(Role::proof))
                    .flatMap(all -> all);
            assertNamed(one.recap(), person.name(), person.aliases(), proofs);
        }
    }

    private static void everyProofOfABodyHoldsTheName(RecapFacts one) {
        for (Involvement body : one.bodies()) {
            var proofs =
                    Stream.concat(Stream.of(body.proof()), body.links().stream().map(Link::proof));
            assertNamed(one.recap(), body.name(), body.aliases(), proofs);
        }
    }

    private static void mentionsAreInOrderAndDoNotOverlap(RecapFacts one) {
        List<Mention> mentions = one.mentions();
        for (int i = 1; i < mentions.size(); i++) {
            assertThat(mentions.get(i).start())
                    .as(
                            "%s and %s in %s",
                            mentions.get(i - 1), mentions.get(i), one.recap().text())
                    .isGreaterThanOrEqualTo(mentions.get(i - 1).end());
        }
    }

    private static void assertNamed(Recap recap, String name, List<String> aliases, Stream<Proof> proofs) {
        List<String> forms = Stream.concat(Stream.of(name), aliases.stream())
                .map(EvidenceTest::plain)
                .toList();
        assertThat(proofs.flatMap(proof -> proof.evidence().stream()))
                .as("%s in %s", name, recap.text())
                .allSatisfy(evidence -> assertThat(forms)
                        .anyMatch(form -> plain(evidence.of(recap.text())).contains(form)));
    }

    private static String plain(String text) {
        return text.replace('’', '\'');
    }
}
