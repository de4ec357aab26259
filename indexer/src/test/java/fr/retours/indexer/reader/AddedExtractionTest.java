package fr.retours.indexer.reader;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.curation.CurationReader;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Facts that somebody adds to what was read of a recap. */
class AddedExtractionTest {
    private static final Recap RECAP = TriedReading.recap("Retour sur la journée « Réparer ensemble » à Niort", """
            Le jeudi 14 mars 2019 la journée s'est tenue à la mairie de Niort.
            Aline Ferrec, maire de Niort, a ouvert la journée.
            Dans la cour, Oan Kermabon tenait la buvette, aux couleurs de La Roue Libre, et soixante voisins y passèrent.""");
    private static final String YARD = "quote: \"Oan Kermabon tenait la buvette, aux couleurs de La Roue Libre\"";

    private static AddedExtraction reading(String... entries) {
        return new AddedExtraction(
                TriedReading.RULES,
                CurationReader.read(
                        Path.of("curation.yaml"),
                        "add:\n"
                                + Stream.of(entries)
                                        .map(one ->
                                                "  - {recaps: [essai], " + one + ", reason: relu, date: 2026-03-01}\n")
                                        .collect(Collectors.joining())),
                TriedReading.LISTS);
    }

    private static RecapFacts read(String... entries) {
        return reading(entries).extract(RECAP);
    }

    private static Participation person(RecapFacts facts, String name) {
        return facts.people().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void somebodyWhomNoReadingFoundIsThereWithTheirSentence() {
        RecapFacts facts = read("person: Oan Kermabon, " + YARD);
        Participation found = person(facts, "Oan Kermabon");

        assertThat(TriedReading.RULES.extract(RECAP).people())
                .extracting(Participation::name)
                .doesNotContain("Oan Kermabon");
        assertThat(found.tookPart()).isTrue();
        assertThat(found.proof().confidence()).isEqualTo(1);
        assertThat(found.proof().reasons())
                .singleElement()
                .satisfies(one -> assertThat(one.rule()).isEqualTo("by-hand"));
        assertThat(found.proof().evidence().getFirst().of(RECAP.text())).startsWith("Dans la cour");
        assertThat(facts.mentions())
                .anyMatch(one -> one.entity().equals(found.person().id()));
    }

    @Test
    void whatIsAddedToSomebodyLeavesTheRestAsItWasRead() {
        Participation before = person(TriedReading.RULES.extract(RECAP), "Aline Ferrec");
        Participation added = person(
                read(
                        "person: Aline Ferrec, part: closing, quote: \"Aline Ferrec, maire de Niort, a ouvert la journée\""),
                "Aline Ferrec");

        assertThat(added.parts())
                .extracting(one -> one.part())
                .contains(Part.CLOSING)
                .containsAll(before.parts().stream().map(one -> one.part()).toList());
        assertThat(added.roles()).isEqualTo(before.roles());
    }

    @Test
    void aFunctionAtABodyTiesTheBodyOfWhoeverWasThere() {
        RecapFacts facts = read("person: Oan Kermabon, " + YARD, "person: Oan Kermabon, at: La Roue Libre, " + YARD);
        Involvement body = facts.bodies().stream()
                .filter(one -> one.name().equals("La Roue Libre"))
                .findFirst()
                .orElseThrow();

        assertThat(person(facts, "Oan Kermabon").roles())
                .extracting(Role::body)
                .containsExactly(body.body().id());
        assertThat(body.links()).extracting(one -> one.kind()).containsExactly(LinkKind.REPRESENTED);
    }

    @Test
    void aBodyAThemeAndANumberAreAdded() {
        RecapFacts facts = read(
                "body: La Roue Libre, link: partner, " + YARD,
                "theme: mobilite, " + YARD,
                "event: attendance, words: soixante voisins, quote: soixante voisins y passèrent");

        assertThat(facts.bodies())
                .filteredOn(one -> one.name().equals("La Roue Libre"))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.links()).extracting(link -> link.kind()).containsExactly(LinkKind.PARTNER));
        assertThat(facts.subjects()).extracting(one -> one.theme()).contains(Theme.MOBILITE);
        assertThat(facts.event().orElseThrow().attendance().count()).isEqualTo(60);
        assertThat(facts.event()
                        .orElseThrow()
                        .proof()
                        .of(EventProperty.ATTENDANCE)
                        .confidence())
                .isEqualTo(1);
    }

    @Test
    void whatTheTextDoesNotHoldStaysOutAndIsReported() {
        AddedExtraction reading = reading(
                "person: Oan Kermabon, quote: Oan Kermabon présidait la séance", "person: Yann Tiersen, " + YARD);

        assertThat(reading.extract(RECAP).people())
                .filteredOn(Participation::tookPart)
                .extracting(Participation::name)
                .containsExactly("Aline Ferrec");
        assertThat(reading.notes()).hasSize(2).first().asString().contains("ligne 2", "essai", "mot pour mot");
    }

    @Test
    void aRecapIsReadAgainWhenWhatIsAddedChangesAndNoOtherOne() {
        AddedExtraction reading = reading("person: Oan Kermabon, " + YARD);
        String version = reading.read(RECAP).version();
        var other = new RecapId("autre");

        assertThat(reading.isCurrent(RECAP.id(), version)).isTrue();
        assertThat(reading.isCurrent(RECAP.id(), TriedReading.RULES.version())).isFalse();
        assertThat(reading.isCurrent(other, TriedReading.RULES.version())).isTrue();
        assertThat(reading.isCurrent(other, version)).isFalse();
        assertThat(reading("person: Oan Kermabon, took_part: false, " + YARD).isCurrent(RECAP.id(), version))
                .isFalse();
        assertThat(reading("person: Oan Kermabon, took_part: false, " + YARD)
                        .extract(RECAP)
                        .people())
                .filteredOn(one -> one.name().equals("Oan Kermabon"))
                .singleElement()
                .matches(one -> !one.tookPart());
        assertThat(List.of(reading.version())).containsExactly(TriedReading.RULES.version());
    }
}
