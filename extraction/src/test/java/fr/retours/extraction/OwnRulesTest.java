package fr.retours.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.rule.RuleException;
import fr.retours.extraction.rule.Rules;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.Lexicon;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user adds in {@code rules} and {@code lists} of the data folder counts as ours does. */
class OwnRulesTest {
    private static final Lexicon LEXICON = new Lexicon();
    private static final Territories TERRITORIES = Territories.load();
    private static final String TEXT = "Sous la baguette d'Anne Morel, les élus ont chanté.";
    private static final String RULE = """
            règle    sous-la-baguette
            où       avant
            motif    sous la @instruments.baguettes de/d
            conclut  part moderator
            oui      Sous la baguette d'Anne Morel, les élus ont chanté.
            """;

    @TempDir
    private Path folder;

    @Test
    void anOwnRuleAndAnOwnListChangeWhatIsReadAndBack() throws IOException {
        assertThat(partsRead()).isEmpty();

        Path rules = write("rules/chorale.regles", RULE);
        Path lists = write("lists/instruments.txt", "# Instruments.\n[baguettes]\nbaguette, houlette\n");
        assertThat(partsRead()).containsExactly(Part.MODERATOR);

        Files.delete(rules);
        Files.delete(lists);
        assertThat(partsRead()).isEmpty();
    }

    @Test
    void theExampleOfTheGuideHolds() throws IOException {
        String guide = Files.readString(Path.of(System.getProperty("retours.root", ".."), "docs/fr/regles.md"));
        int start = guide.indexOf("```regles") + "```regles".length();
        Path file = write("rules/chorale.regles", guide.substring(start, guide.indexOf("```", start)));
        KnowledgeBase knowledge = KnowledgeBase.with(folder);
        Rules rules = Rules.of(knowledge);
        var examples = new RuleExamples(new RecapExtractor(LEXICON, TERRITORIES, knowledge), rules);

        assertThat(rules.all())
                .filteredOn(rule -> rule.origin().file().equals(file.toString()))
                .singleElement()
                .satisfies(rule -> assertThat(examples.faults(rule)).isEmpty());
    }

    @Test
    void anExampleThatDoesNotHoldIsNamed() throws IOException {
        write("rules/chorale.regles", RULE.replace("sous la @instruments.baguettes", "sous l' archet"));
        KnowledgeBase knowledge = KnowledgeBase.with(folder);
        Rules rules = Rules.of(knowledge);
        var examples = new RuleExamples(new RecapExtractor(LEXICON, TERRITORIES, knowledge), rules);

        assertThat(examples.faults(rules.all().getLast()))
                .singleElement()
                .asString()
                .contains("chorale.regles, ligne 1", "sous-la-baguette", "ne conclut pas");
    }

    @Test
    void aRuleOfNoSubjectOrPlaceIsNamed() throws IOException {
        Path file = write("rules/fausse.regles", RULE.replace("part moderator", "rôle chef"));
        assertThatThrownBy(this::partsRead)
                .isInstanceOf(RuleException.class)
                .hasMessageContaining(file + ", ligne 1")
                .hasMessageContaining("part, lien, récit");

        write("rules/fausse.regles", RULE.replace("avant", "devant"));
        assertThatThrownBy(this::partsRead).hasMessageContaining("« devant »").hasMessageContaining("avant, ");

        write("rules/fausse.regles", RULE.replace("moderator", "chanteur"));
        assertThatThrownBy(this::partsRead).hasMessageContaining("« chanteur »").hasMessageContaining("moderator");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<Part> partsRead() throws IOException {
        var extractor = new RecapExtractor(LEXICON, TERRITORIES, KnowledgeBase.with(folder));
        return extractor
                .extract(new Recap(new RecapId("essai"), "Retour sur la rencontre", null, null, TEXT, ""))
                .people()
                .stream()
                .filter(Participation::tookPart)
                .flatMap(one -> one.parts().stream())
                .map(PartTaken::part)
                .toList();
    }
}
