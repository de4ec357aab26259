package fr.retours.indexer.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.text.Lexicon;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class PageRulesTest {
    @TempDir
    private Path temp;

    @TestFactory
    Stream<DynamicTest> examplesOfEachRuleHold() {
        return SitePasses.RULES.all().stream()
                .map(rule -> dynamicTest(
                        rule.id(),
                        () -> assertThat(SitePasses.RULES.faults(rule)).isEmpty()));
    }

    @Test
    void aRuleOfTheUserCountsBeforeOneOfOurs() throws IOException {
        PageRules rules = with("""
                règle    nos-rencontres
                où       adresse
                motif    ^ tag $ ^ rencontres $
                conclut  page prendre
                oui      /tag/rencontres
                """);

        assertThat(rules.faultsOfOwn()).isEmpty();
        assertThat(rules.ofAddress(URI.create("http://exemple.fr/tag/rencontres")))
                .hasValueSatisfying(verdict -> assertThat(verdict.isTaken()).isTrue());
        assertThat(rules.ofAddress(URI.create("http://exemple.fr/tag/lavoirs")))
                .hasValueSatisfying(verdict -> assertThat(verdict.isTaken()).isFalse());
    }

    @Test
    void anExampleThatDoesNotHoldIsTold() throws IOException {
        PageRules rules = with("""
                règle    nos-rencontres
                où       titre
                motif    rencontre
                conclut  page prendre
                oui      Un lavoir à Brest
                non      La rencontre des lavoirs
                """);

        assertThat(rules.faultsOfOwn())
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault).contains("miennes.regles, ligne 1", "nos-rencontres"));
    }

    @Test
    void rulesAboutPagesDoNotChangeHowRecapsAreRead() throws IOException {
        with("""
                règle    nos-rencontres
                où       titre
                motif    rencontre
                conclut  page prendre
                oui      La rencontre des lavoirs
                """);

        assertThat(KnowledgeBase.with(temp).all().count())
                .isEqualTo(KnowledgeBase.shipped().all().count());
    }

    private PageRules with(String rule) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("pages"));
        Files.writeString(folder.resolve("miennes.regles"), rule);
        return new PageRules(KnowledgeBase.with(temp), new Lexicon());
    }
}
