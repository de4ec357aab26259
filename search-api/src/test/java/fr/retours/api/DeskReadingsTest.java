package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.api.admin.EditorQuestion;
import fr.retours.api.admin.NewDecision;
import fr.retours.api.admin.SecondReadings.ReadingPhase;
import fr.retours.api.admin.SecondReadings.SecondReading;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A recap is read once more at the desk, and what a model says otherwise is decided. */
class DeskReadingsTest extends OnFakedDesk {
    private static final String RECAP = "2017/10/été & co";

    private String again(String cookie) {
        return send("/relire?recap=" + URLEncoder.encode(RECAP, StandardCharsets.UTF_8), cookie, Map.of())
                .body();
    }

    @Test
    void withoutAModelTheDeskSaysHowToHaveOne() {
        String cookie = comeIn();
        administration.readings.offered = false;

        assertThat(again(cookie))
                .contains("Aucun modèle n’est branché", "--reader", "Semer ensemble")
                .doesNotContain("Demander une seconde lecture");
        assertThat(send("/relire", cookie, Map.of("jeton", token(cookie), "recap", RECAP))
                        .statusCode())
                .isEqualTo(404);
        assertThat(administration.readings.known).isEmpty();
    }

    @Test
    void aRecapIsFoundByItsTitleAndReadOnceMoreWhenAskedFor() {
        String cookie = comeIn();
        assertThat(send("/relire?recap_name=semer+ensemble", cookie, Map.of()).body())
                .contains("Demander une seconde lecture", "value=\"2017/10/été &amp; co\"");
        assertThat(send("/relire?recap_name=zzz", cookie, Map.of()).body())
                .contains("Aucun récap ne s’intitule")
                .doesNotContain("Demander une seconde lecture");
        assertThat(send("/relire", cookie, Map.of("jeton", "x", "recap", RECAP)).statusCode())
                .isEqualTo(403);

        var asked = send("/relire", cookie, Map.of("jeton", token(cookie), "recap", RECAP));

        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location").orElseThrow()).startsWith("/atelier/relire?recap=");
        assertThat(again(cookie)).contains("Le modèle lit", "data-waiting=\"2017/10/été &amp; co\"");
        String state = "/etat?recap=" + URLEncoder.encode(RECAP, StandardCharsets.UTF_8);
        assertThat(send(state, cookie, Map.of()).body()).contains("\"waiting\":true");

        administration.readings.known.put(
                RECAP, SecondReading.without(ReadingPhase.FAILED, "Le serveur du modèle ne répond pas."));

        assertThat(send(state, cookie, Map.of()).body()).contains("\"waiting\":false");
        assertThat(again(cookie))
                .contains(
                        "Pas de seconde lecture : Le serveur du modèle ne répond pas.", "Demander une seconde lecture");
    }

    @Test
    void aDifferenceIsDecidedAsAnyQuestionAndOneThatNoDecisionSaysHasNoButton() {
        String cookie = comeIn();
        String token = token(cookie);
        administration.readings.known.put(
                RECAP,
                new SecondReading(
                        ReadingPhase.READ,
                        "essai-7b",
                        "",
                        List.of(
                                FakeAdministration.FakeReadings.difference(
                                        "d1",
                                        new EditorQuestion.Choice(
                                                "affirm", "Accepter", new NewDecision("took_part", "d1", "vu"))),
                                FakeAdministration.FakeReadings.difference("d2"))));
        assertThat(again(cookie))
                .contains("Lu par essai-7b", "Jean est cité : d1 &lt;b", "Jean était là : d2", "ne s’acceptent pas ici")
                .containsOnlyOnce("name=\"choix\"");
        Map<String, String> sent = Map.of("jeton", token, "recap", RECAP, "question", "d1", "choix", "0");
        assertThat(send(
                                "/relire/decider",
                                cookie,
                                Map.of("jeton", token, "recap", RECAP, "question", "d2", "choix", "0"))
                        .statusCode())
                .isEqualTo(404);

        var done = send("/relire/decider", cookie, sent);

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(administration.curation.text).isEqualTo("took_part d1: vu, editor\n");
        assertThat(again(cookie)).doesNotContain("Jean est cité : d1").contains("Jean était là : d2");
        assertThat(send("/relire/decider", cookie, sent).statusCode()).isEqualTo(404);

        send("/annuler", cookie, Map.of("jeton", token, "decision", "took_part d1: vu, editor"));

        assertThat(administration.curation.text).isEmpty();
        assertThat(again(cookie)).contains("Jean est cité : d1");
    }
}
