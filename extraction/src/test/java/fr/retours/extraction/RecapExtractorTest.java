package fr.retours.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.testing.ShippedExtractor;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecapExtractorTest {
    private static final RecapExtractor EXTRACTOR = ShippedExtractor.EXTRACTOR;
    private static final Recap RECAP = new Recap(
            new RecapId("essai"),
            "Retour sur la journée de Brest",
            null,
            null,
            "La journée, organisée par le CNFPT, a été ouverte par Anne Delmas, maire de Brest. Paul Petit a témoigné.",
            "La journée, organisée par le CNFPT, a été ouverte par Anne Delmas, maire de Brest.");

    @Test
    void aFactReadTwiceIsOneFactWithTwoProofs() {
        RecapFacts facts = EXTRACTOR.extract(RECAP);

        Participation anne = facts.people().getFirst();
        assertThat(anne.parts()).hasSize(1);
        assertThat(anne.parts().getFirst().proof().evidence())
                .extracting(one -> one.of(RECAP.text()))
                .hasSize(2)
                .containsOnly("La journée, organisée par le CNFPT, a été ouverte par Anne Delmas, maire de Brest.");
        assertThat(anne.roles()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Հանդիպում Լիոնում                                   | Retour sur la rencontre.
            Retour sur la rencontre                             | Հայկական մշակութային ասոցիացիան (AMA) a été entendue.
            Retour sur la rencontre                             | Հ. Ամիրյան a été entendu.
            L'inconnu. Texte : Joël MARTIN - Լեոն Ե Լուզինանցի  | Retour sur la rencontre.
            Retour sur la rencontre                             | La séance est à la Sorbonne.
            """)
    void whatIsNamedInAnotherScriptOrInNoSentenceOfItsOwnCostsNoRecapItsFacts(String title, String body) {
        var recap = new Recap(new RecapId("essai"), title, null, null, body, "");

        assertThat(EXTRACTOR.extract(recap).recap()).isEqualTo(recap);
    }

    @Test
    void aNameThatIsNowhereATownsButTheFieldOfAFunctionStaysABodysOwn() {
        String body = """
                Ynsect – ! Participants : Bretagne Mme 2018-07-04Anne Petit a été élu [1] élue”Ngoné Sagna Bretagne

                ? hiver 2018-2019 Bretagne la Ville et l’Eurométropole de Strasbourg""";
        var recap = new Recap(new RecapId("essai"), "Retour sur la rencontre", null, null, body, "");

        assertThat(EXTRACTOR.extract(recap).bodies())
                .extracting(one -> one.name())
                .contains("Bretagne");
    }

    @Test
    void mentionsPointAtTheNames() {
        RecapFacts facts = EXTRACTOR.extract(RECAP);

        assertThat(facts.mentions())
                .extracting(one -> RECAP.text().substring(one.start(), one.end()))
                .containsExactly(
                        "Brest", "CNFPT", "Anne Delmas", "Brest", "Paul Petit", "CNFPT", "Anne Delmas", "Brest");
    }

    @Test
    void theSameRecapGivesTheSameFactsOnAnyThread() throws Exception {
        RecapFacts expected = EXTRACTOR.extract(RECAP);
        var tasks = new ArrayList<Callable<RecapFacts>>();
        for (int i = 0; i < 16; i++) {
            tasks.add(() -> EXTRACTOR.extract(RECAP));
        }

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        }
    }

    /** A square of the names in it would take minutes; the deadline is there so that such a mistake ends at all. */
    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void aSentenceWithoutEndIsReadAllTheSame() {
        String piece = "Anne Delmas, maire de Brest, a ouvert la journée avec la Région Bretagne et ";

        RecapFacts facts =
                EXTRACTOR.extract(new Recap(new RecapId("r"), "Longue ligne", null, null, piece.repeat(3_000), ""));

        assertThat(facts.people()).extracting(Participation::name).containsExactly("Anne Delmas");
        assertThat(facts.bodies()).extracting(Involvement::name).containsExactlyInAnyOrder("Brest", "Bretagne");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "…",
                "()",
                "« »",
                "Anne",
                "Mme",
                "de de de de",
                "Anne Delmas Anne Delmas Anne Delmas, maire, maire, maire de, de et et",
                "SCIC SCIC SCIC de",
                "ministère de la, de la, de la",
                "organisé par par par (",
                "The committee met in London with Mr Smith, chairman of the board.",
                "法律ができる\n\nМосква и регионы\n\n9 ч 30\n\nالناشط 2019",
                "Degemer mat da Vrest, gant Yann Ar Bihan."
            })
    void strangeTextsAreReadWithoutFault(String body) {
        RecapFacts facts = EXTRACTOR.extract(new Recap(new RecapId("r"), "T", null, null, body, ""));

        assertThat(facts.bodies()).extracting(Involvement::name).doesNotContain("");
    }

    /** Longer names cannot be kept as keys of the stores. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anne Delm%1$s, maire de Brest, a ouvert la journée.",
                "Anne %2$sMartin, maire de Brest, a ouvert la journée.",
                "Anne Delmas, directrice g%1$s, a ouvert la journée.",
                "La SCIC Bonj%1$sur a témoigné, avec l’association %3$s.",
                "La rencontre a eu lieu à la salle Bonj%1$sur à Brest.",
                "Le %4$s et la %3$s (%4$s) ont témoigné."
            })
    void noNameOrFunctionIsLongerThanStoresKeep(String pattern) {
        String body = String.format(
                Locale.ROOT,
                pattern,
                "a".repeat(12_000),
                "Delmas-".repeat(3_000),
                "Fédération ".repeat(2_000).strip(),
                "F".repeat(12_000));

        RecapFacts facts = EXTRACTOR.extract(new Recap(new RecapId("r"), "T", null, null, body, ""));

        assertThat(facts.people()).allSatisfy(one -> {
            assertThat(one.name()).hasSizeLessThanOrEqualTo(FactBounds.LONGEST);
            assertThat(one.roles())
                    .allSatisfy(role ->
                            assertThat(String.valueOf(role.function())).hasSizeLessThanOrEqualTo(FactBounds.LONGEST));
        });
        assertThat(facts.bodies())
                .allSatisfy(one -> assertThat(one.name()).hasSizeLessThanOrEqualTo(FactBounds.LONGEST));
        assertThat(String.valueOf(facts.event().map(Event::place))).hasSizeLessThan(10 * FactBounds.LONGEST);
    }

    @Test
    void wordsJoinedByHyphensWithoutEndAreRead() {
        String body = "La rencontre a eu lieu à Brest. " + "a-".repeat(100_000) + "a";

        RecapFacts facts = EXTRACTOR.extract(new Recap(new RecapId("r"), "T", null, null, body, ""));

        assertThat(facts.bodies()).extracting(Involvement::name).containsExactly("Brest");
    }
}
