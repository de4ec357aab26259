package fr.retours.indexer.reader;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.FactSort;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.indexer.reader.ReadingOrder.Speaker;
import fr.retours.model.fact.FactReason;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.term.NarrationKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One set of facts of two readings. */
class ReadingUnionTest {
    private static final Recap RECAP = TriedReading.recap("Retour sur la journée « Réparer ensemble » à Niort", """
            Le jeudi 14 mars 2019 la journée s'est tenue à la mairie de Niort.
            Aline Ferrec, maire de Niort, a ouvert la journée. Malo Quéinnec a présenté son atelier.""");
    private static final ReadingOrder ORDER = new ReadingOrder(KnowledgeBase.shipped(), "essai-7b");

    private static String told(String kind, String rest) {
        return "{\"narration\":{\"kind\":\"" + kind + "\",\"quote\":\"Le jeudi 14 mars 2019\"}," + rest + "}";
    }

    private static String aline(boolean there) {
        return "\"people\":[{\"name\":\"Aline Ferrec\",\"took_part\":" + there
                + ",\"quote\":\"Aline Ferrec, maire de Niort, a ouvert la journée.\"}]";
    }

    @Test
    void whatBothSayIsSurestAndCarriesTheReasonsOfBoth() {
        Participation aline =
                TriedReading.read(RECAP, told("recounts", aline(true))).people().getFirst();

        assertThat(aline.proof().confidence()).isEqualTo(ORDER.share(FactSort.PRESENCE, "", Speaker.BOTH));
        assertThat(aline.proof().reasons())
                .extracting(FactReason::rule)
                .contains("language-model")
                .hasSizeGreaterThan(1);
    }

    @Test
    void theModelIsBelievedWhereRulesSeeSomebodyThere() {
        Participation aline = TriedReading.read(RECAP, told("recounts", aline(false)))
                .people()
                .getFirst();

        assertThat(TriedReading.RULES.extract(RECAP).people()).allMatch(Participation::tookPart);
        assertThat(aline.tookPart()).isFalse();
    }

    /** A small model may answer nothing on a part of a long text; then nobody has read that part but the rules. */
    @Test
    void whatRulesReadStandsInASectionOfWhichTheModelSaysNothing() {
        Recap recap = TriedReading.recap(
                "Retour sur la journée « Réparer ensemble » à Niort",
                RECAP.body() + "\n\n" + "On a parlé de la pluie et des vis. ".repeat(500)
                        + "\n\nÉdith Pasquier, présidente du réseau Les Remailleurs, a conclu la journée.");
        var model = ScriptedModel.following(question ->
                question.text().contains("Aline Ferrec, maire") ? told("recounts", aline(true)) : "{\"people\":[]}");

        RecapFacts facts = TriedReading.reading(model, new ReadingReport()).extract(recap);

        assertThat(model.asked).hasSize(2);
        assertThat(facts.people())
                .filteredOn(one -> one.name().equals("Édith Pasquier"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.tookPart()).isTrue();
                    assertThat(one.proof().reasons())
                            .extracting(FactReason::rule)
                            .doesNotContain("language-model");
                });
        assertThat(facts.people()).extracting(Participation::name).doesNotContain("Malo Quéinnec");
    }

    @Test
    void whomRulesAloneNameIsNotAsserted() {
        RecapFacts facts = TriedReading.read(RECAP, told("recounts", aline(true)));

        assertThat(TriedReading.RULES.extract(RECAP).people())
                .extracting(Participation::name)
                .contains("Malo Quéinnec");
        assertThat(facts.people()).extracting(Participation::name).containsExactly("Aline Ferrec");
    }

    /** An answer that shows who took part, and denies the event, contradicts itself. */
    @Test
    void anEventThatTheAnswerDeniesAndShowsIsLeftToTheRules() {
        RecapFacts facts = TriedReading.read(RECAP, told("announces", aline(true)));

        assertThat(facts.narration().kind()).isEqualTo(NarrationKind.RECOUNTS);
        assertThat(facts.people().getFirst().tookPart()).isTrue();
    }

    @Test
    void anEventThatTheAnswerDeniesAndDoesNotShowIsNone() {
        RecapFacts facts = TriedReading.read(RECAP, told("announces", aline(false)));

        assertThat(facts.event()).isEmpty();
        assertThat(facts.people()).noneMatch(Participation::tookPart);
    }

    @Test
    void aCommuneThatRulesCodeSaysMoreThanABuilding() {
        RecapFacts facts = TriedReading.read(
                RECAP,
                told(
                        "recounts",
                        "\"event\":{\"place\":{\"town\":\"\",\"venue\":\"mairie de Niort\",\"quote\":\"s'est tenue à la mairie de Niort\"}}"));
        Place place = Objects.requireNonNull(facts.event().orElseThrow().place());

        assertThat(place.collectivite())
                .satisfies(one -> assertThat(String.valueOf(one.id())).isEqualTo("commune:79191"));
    }

    @Test
    void figuresOfAModelByNameComeBeforeThoseOfAnyModel(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("lists"));
        Files.writeString(
                folder.resolve("lists/deux-lectures.tsv"),
                "people.parts\\tmodel\\t0.5\\t40\\tessai-7b\\n".translateEscapes());
        KnowledgeBase own = KnowledgeBase.with(folder);

        assertThat(new ReadingOrder(own, "essai-7b").share(FactSort.PART, "opening", Speaker.MODEL))
                .isEqualTo(0.5);
        assertThat(new ReadingOrder(own, "autre").share(FactSort.PART, "opening", Speaker.MODEL))
                .isEqualTo(ORDER.share(FactSort.PART, "opening", Speaker.MODEL));
    }
}
