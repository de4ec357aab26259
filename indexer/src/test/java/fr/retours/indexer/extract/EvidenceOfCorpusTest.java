package fr.retours.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.retours.indexer.corpus.CorpusReader;
import fr.retours.indexer.extract.text.Sentence;
import fr.retours.indexer.extract.text.TextAnnotator;
import fr.retours.model.Evidence;
import fr.retours.model.Involvement;
import fr.retours.model.Link;
import fr.retours.model.Mention;
import fr.retours.model.PartTaken;
import fr.retours.model.Participation;
import fr.retours.model.Proof;
import fr.retours.model.Recap;
import fr.retours.model.RecapFacts;
import fr.retours.model.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds over every fact of the real recaps, where they lie beside the project. */
class EvidenceOfCorpusTest {
    private static final Path CORPUS = Path.of(System.getProperty("retours.shared", "../../shared"), "corpus");

    private static List<RecapFacts> facts = List.of();

    @BeforeAll
    static void extract() {
        assumeTrue(Files.isDirectory(CORPUS), () -> "no recaps at " + CORPUS.toAbsolutePath());
        var extractor = new RecapExtractor();
        facts = new CorpusReader()
                .readAll(List.of(CORPUS)).recaps().stream()
                        .map(extractor::extract)
                        .toList();
        assertThat(facts).isNotEmpty();
    }

    @Test
    void everyProofIsASentenceOrListLine() {
        var annotator = new TextAnnotator();
        for (RecapFacts one : facts) {
            Set<Evidence> sentences = annotator.annotate(one.recap()).sentences().stream()
                    .map(Sentence::evidence)
                    .collect(Collectors.toSet());

            assertThat(one.proofs().flatMap(proof -> proof.evidence().stream()))
                    .allSatisfy(evidence -> assertThat(sentences).contains(evidence));
        }
    }

    @Test
    void everyProofOfAPersonHoldsTheName() {
        for (RecapFacts one : facts) {
            for (Participation person : one.people()) {
                var proofs = Stream.of(
                                Stream.of(person.proof()),
                                person.parts().stream().map(PartTaken::proof),
                                person.roles().stream().map(Role::proof))
                        .flatMap(all -> all);
                assertNamed(one.recap(), person.name(), person.aliases(), proofs);
            }
        }
    }

    @Test
    void everyProofOfABodyHoldsTheName() {
        for (RecapFacts one : facts) {
            for (Involvement body : one.bodies()) {
                var proofs = Stream.concat(
                        Stream.of(body.proof()), body.links().stream().map(Link::proof));
                assertNamed(one.recap(), body.name(), body.aliases(), proofs);
            }
        }
    }

    @Test
    void mentionsAreInOrderAndDoNotOverlap() {
        for (RecapFacts one : facts) {
            List<Mention> mentions = one.mentions();
            for (int i = 1; i < mentions.size(); i++) {
                assertThat(mentions.get(i).start())
                        .isGreaterThanOrEqualTo(mentions.get(i - 1).end());
            }
        }
    }

    private static void assertNamed(Recap recap, String name, List<String> aliases, Stream<Proof> proofs) {
        List<String> forms = Stream.concat(Stream.of(name), aliases.stream())
                .map(EvidenceOfCorpusTest::plain)
                .toList();
        assertThat(proofs.flatMap(proof -> proof.evidence().stream()))
                .as("%s in %s", name, recap.id())
                .allSatisfy(evidence -> assertThat(forms)
                        .anyMatch(form -> plain(evidence.of(recap.text())).contains(form)));
    }

    private static String plain(String text) {
        return text.replace('’', '\'');
    }
}
