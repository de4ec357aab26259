package fr.retours.indexer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.retours.extraction.FactSort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    @TempDir
    private Path folder;

    private static RecapScorer scored(String gold, String facts) throws JsonProcessingException {
        return new RecapScorer(Annotation.read(gold), Annotation.read(facts));
    }

    private static Map<String, KindScore> scores(String gold, String facts) throws JsonProcessingException {
        return scored(gold, facts).scores();
    }

    private static String people(String... people) {
        return "{\"id\":\"a\",\"people\":[" + String.join(",", people) + "]}";
    }

    private static String person(String name, String rest) {
        return "{\"name\":\"" + name + "\",\"took_part\":true" + rest + "}";
    }

    @Test
    void aPersonIsFoundUnderAnyOfTheNames() throws JsonProcessingException {
        var scores = scores(
                people(person("Marion Canalès", ""), person("Jean Bon", "")),
                people(person("M. Canales", ",\"aliases\":[\"MARION CANALES\"]"), person("Luc Petit", "")));

        assertThat(scores.get("people")).isEqualTo(new KindScore(1, 1, 1));
        assertThat(scores.get("people.took_part")).isEqualTo(new KindScore(1, 1, 1));
    }

    @Test
    void anOptionalFactIsNeitherMissedNorExtra() throws JsonProcessingException {
        String gold = people(person("Marion Canalès", ",\"optional\":true"), person("Jean Bon", ""));

        assertThat(scores(gold, people(person("Jean Bon", ""))).get("people")).isEqualTo(new KindScore(1, 0, 0));
        assertThat(scores(gold, people(person("Marion Canalès", ""))).get("people"))
                .isEqualTo(new KindScore(0, 0, 1));
    }

    @Test
    void whatAnAnnotationLeavesOutIsNeitherScoredNorJudged() throws JsonProcessingException {
        String facts = people(person("Jean Bon", ",\"confidence\":0.9"))
                .replaceFirst("}$", ",\"themes\":{\"main\":[\"scic\"]}}");
        String gold = people(person("Jean Bon", "")).replaceFirst("}$", ",\"annotated\":[\"people.took_part\"]}");

        assertThat(scores(gold, facts)).containsExactly(Map.entry("people.took_part", new KindScore(1, 0, 0)));
        assertThat(scored(gold, facts).judged()).extracting(JudgedFact::sort).containsExactly(FactSort.PRESENCE);
    }

    @Test
    void aFileHoldsARecapALine() throws IOException {
        Path file = Files.writeString(
                folder.resolve("gold.jsonl"), people() + "\n" + people(person("Jean Bon", "")) + "\n");

        assertThat(GoldSet.read(file).recaps())
                .extracting(one -> one.people().size())
                .containsExactly(0, 1);
        Files.writeString(file, people() + "\n{\"id\":\n");
        assertThatThrownBy(() -> GoldSet.read(file)).hasMessageContaining("2");
    }

    @Test
    void aRoleNeedsASimilarFunctionAtTheSameBody() throws JsonProcessingException {
        String gold = person("Jean Bon", ",\"roles\":[{\"function\":\"adjointe au Maire\",\"organisation\":\"Lyon\"}]");
        String bodies = ",\"collectivites\":[{\"name\":\"%s\",\"code\":\"commune:69123\"}]}";
        String wanted = people(gold).replaceFirst("}$", bodies.formatted("Lyon"));

        assertThat(scores(
                                wanted,
                                people(
                                                person(
                                                        "Jean Bon",
                                                        ",\"roles\":[{\"function\":\"adjoint au maire\",\"organisation\":\"Ville de Lyon\"}]"))
                                        .replaceFirst("}$", bodies.formatted("Ville de Lyon")))
                        .get("people.roles"))
                .isEqualTo(new KindScore(0, 1, 1)); // « adjoint » and « adjointe » differ: one word of two is shared
        assertThat(scores(
                                wanted,
                                people(
                                                person(
                                                        "Jean Bon",
                                                        ",\"roles\":[{\"function\":\"adjointe au maire\",\"organisation\":\"Ville de Lyon\"}]"))
                                        .replaceFirst("}$", bodies.formatted("Ville de Lyon")))
                        .get("people.roles"))
                .isEqualTo(new KindScore(1, 0, 0));
        assertThat(scores(
                                wanted,
                                people(person(
                                        "Jean Bon",
                                        ",\"roles\":[{\"function\":\"adjointe au maire\",\"organisation\":null}]")))
                        .get("people.roles"))
                .isEqualTo(new KindScore(0, 1, 1));
    }

    @Test
    void themesCountMainOnesForRecallAndAllForPrecision() throws JsonProcessingException {
        var scores = scores(
                "{\"id\":\"a\",\"themes\":{\"main\":[\"scic\"],\"also\":[\"europe\",\"culture\"]}}",
                "{\"id\":\"a\",\"themes\":{\"main\":[\"europe\"],\"also\":[\"mobilite\"]}}");

        assertThat(scores.get("themes")).isEqualTo(new KindScore(1, 1, 1));
    }

    @Test
    void mentionedIsNoLink() throws JsonProcessingException {
        var scores = scores(
                "{\"id\":\"a\",\"organisations\":[{\"name\":\"RTES\",\"links\":[\"mentioned\"]}]}",
                "{\"id\":\"a\",\"organisations\":[{\"name\":\"le RTES\",\"links\":[\"host\"]}]}");

        assertThat(scores.get("organisations")).isEqualTo(new KindScore(1, 0, 0));
        assertThat(scores.get("organisations.links")).isEqualTo(new KindScore(0, 1, 0));
    }

    @Test
    void everyGivenFactWithAConfidenceIsJudged() throws JsonProcessingException {
        var judged = scored(
                        people(person("Jean Bon", "")),
                        people(
                                person(
                                        "Jean Bon",
                                        ",\"confidence\":0.95,\"reasons\":[{\"rule\":\"listed\",\"words\":\"Présents\"}]"),
                                person("Luc Petit", ",\"confidence\":0.5")))
                .judged();

        assertThat(judged)
                .contains(
                        new JudgedFact(
                                FactSort.PERSON, "a", 0.95, List.of("listed"), List.of("told", "nothing"), "", true),
                        new JudgedFact(FactSort.PERSON, "a", 0.5, List.of(), List.of("told", "nothing"), "", false))
                .hasSize(4);
        assertThat(Reliability.of(judged))
                .containsExactly(new Reliability(0.5, 0.6, 2, 0.5, 0.0), new Reliability(0.9, 1.0, 2, 0.95, 1.0));
    }

    @Test
    void f1IsTheHarmonicMean() {
        assertThat(new KindScore(3, 1, 2).f1()).isCloseTo(2 * 0.75 * 0.6 / 1.35, within(1e-12));
        assertThat(KindScore.NONE.f1()).isEqualTo(1);
        assertThat(new KindScore(0, 1, 1).f1()).isZero();
    }

    @Test
    void aRecapThatWasNotExtractedCountsAsMissed() throws IOException {
        Files.writeString(folder.resolve("a.json"), people(person("Jean Bon", "")));

        var evaluation = Evaluation.of(GoldSet.read(folder), List.of());

        assertThat(evaluation.absent()).containsExactly("a");
        assertThat(evaluation.scores()).containsEntry("people", new KindScore(0, 0, 1));
        assertThat(evaluation.misses()).contains(new OneSidedFact("people", true, "a", "Jean Bon"));
    }

    @Test
    void aBrokenAnnotationIsToldWithItsPlace() throws IOException {
        assertThatThrownBy(() -> GoldSet.read(folder.resolve("absent")))
                .isInstanceOf(GoldException.class)
                .hasMessageContaining("absent");
        assertThatThrownBy(() -> GoldSet.read(folder)).hasMessageContaining(".json");

        Files.writeString(folder.resolve("a.json"), "{\"id\":\"a\",\n\"people\":[}");

        assertThatThrownBy(() -> GoldSet.read(folder)).hasMessageContaining("a.json, ligne 2");
    }
}
