package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.retours.api.access.AccessRole;
import fr.retours.api.access.AuditActor;
import fr.retours.api.admin.NewDecision;
import fr.retours.api.admin.Question;
import fr.retours.api.admin.RunPhase;
import fr.retours.api.admin.SecondReadings.ReadingPhase;
import fr.retours.api.admin.SecondReadings.SecondReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who comes to the editor's desk, and what becomes of what they decide. */
class DeskTest extends AdministratedServer {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern TOKEN = Pattern.compile("name=\"jeton\" value=\"(\\w+)\"");

    private HttpResponse<String> send(String path, String cookie, Map<String, String> form) {
        int port = server.server.adminPort().orElseThrow();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/atelier" + path))
                .header("Cookie", cookie);
        if (!form.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form.entrySet().stream()
                            .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&"))));
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String key(AccessRole role) {
        return keys.add(role.slug(), role, AuditActor.COMMAND_LINE).token();
    }

    private static String cookie(HttpResponse<?> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
    }

    private String comeIn() {
        return cookie(send("/entrer", "", Map.of("cle", key(AccessRole.EDITOR))));
    }

    private String token(String cookie) {
        Matcher found = TOKEN.matcher(send("", cookie, Map.of()).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String progress(String cookie) {
        return send("/etat", cookie, Map.of()).body();
    }

    @Test
    void whoHasNoKeySeesNothing() {
        assertThat(send("/entrer", "", Map.of("cle", "rt_0")).body()).contains("retours key add");
        String reader = key(AccessRole.READER);

        HttpResponse<String> page = send("", "", Map.of());
        HttpResponse<String> wrong = send("/entrer", "", Map.of("cle", "rt_00000000_00"));
        HttpResponse<String> refused = send("/entrer", "", Map.of("cle", reader));

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("Entrer dans l’atelier").doesNotContain("Est juste");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Cette clé ne permet que de consulter");
        assertThat(List.of(page, wrong, refused))
                .allSatisfy(one -> assertThat(cookie(one)).isEmpty());
        assertThat(send("/decider", "", Map.of("question", "q1", "choix", "0")).statusCode())
                .isEqualTo(401);
        assertThat(administration.curation.text).isEmpty();
    }

    @Test
    void aSessionIsForThisSiteAloneAndEndsWithItsAccount() {
        HttpResponse<String> in = send("/entrer", "", Map.of("cle", key(AccessRole.EDITOR)));
        String cookie = cookie(in);

        assertThat(in.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Strict", "Path=/atelier");
        HttpResponse<String> page = send("", cookie, Map.of());
        assertThat(page.body()).contains("Est juste : q1 &lt;b", "La phrase.", "editor");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self'");

        keys.remove("editor", AuditActor.COMMAND_LINE);

        assertThat(send("", cookie, Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void whoIsNoEditorAnyMoreDecidesNothing() {
        String cookie = comeIn();
        String token = token(cookie);

        keys.change("editor", AccessRole.READER, AuditActor.COMMAND_LINE);

        assertThat(send("/decider", cookie, Map.of("jeton", token, "question", "q1", "choix", "0"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(administration.curation.text).isEmpty();
    }

    @Test
    void whoLeavesHasLeft() {
        String cookie = comeIn();

        send("/sortir", cookie, Map.of("a", "b"));

        assertThat(send("", cookie, Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void aDecisionIsALineThatIsNotedAndTakenBack() throws IOException {
        String cookie = comeIn();
        String token = token(cookie);

        var done = send("/decider", cookie, Map.of("jeton", token, "question", "q1", "choix", "1"));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(administration.curation.text).isEqualTo("refuse q1: vu, editor\n");
        assertThat(Files.readString(folder.resolve("audit.jsonl"))).contains("curation.write", "\"outcome\":\"done\"");
        assertThat(send("", cookie, Map.of()).body())
                .doesNotContain("Est juste : q1")
                .contains("Est juste : q2");
        assertThat(send("/decider", cookie, Map.of("jeton", token, "question", "q1", "choix", "0"))
                        .body())
                .contains("n’est plus ouverte");
        assertThat(send("/decisions", cookie, Map.of()).body()).contains("refuse q1: vu, editor");

        send("/annuler", cookie, Map.of("jeton", token, "decision", "refuse q1: vu, editor"));

        assertThat(administration.curation.text).isEmpty();
        assertThat(send("", cookie, Map.of()).body()).contains("Est juste : q1");
    }

    @Test
    void runsFollowUntilAllThatWasDecidedIsInForce() {
        String cookie = comeIn();
        String token = token(cookie);
        assertThat(progress(cookie)).contains("\"settled\":true");

        send("/decider", cookie, Map.of("jeton", token, "question", "q1", "choix", "0"));
        await().atMost(PATIENCE).until(() -> administration.runs.started() == 1);
        send("/decider", cookie, Map.of("jeton", token, "question", "q2", "choix", "0"));
        administration.runs.end();

        await().atMost(PATIENCE).until(() -> administration.runs.started() == 2);
        assertThat(progress(cookie)).contains("\"settled\":false");
        administration.runs.end(RunPhase.FAILED);
        assertThat(progress(cookie)).contains("\"settled\":true", "La mise en vigueur a échoué");
        assertThat(administration.curation.text.lines()).hasSize(2);
    }

    @Test
    void aRunThatFailedIsMadeAgainWhenAskedFor() {
        String cookie = comeIn();
        String token = token(cookie);
        assertThat(send("/reessayer", cookie, Map.of("jeton", token)).statusCode())
                .isEqualTo(303);
        assertThat(progress(cookie)).as("nothing has failed").contains("\"failed\":false", "\"settled\":true");
        assertThat(send("", cookie, Map.of()).body()).containsPattern("class=\"again\"[^>]* hidden");
        send("/decider", cookie, Map.of("jeton", token, "question", "q1", "choix", "0"));
        await().atMost(PATIENCE).until(() -> administration.runs.started() == 1);
        administration.runs.end(RunPhase.FAILED);
        assertThat(send("", cookie, Map.of()).body())
                .contains("Réessayer")
                .doesNotContainPattern("class=\"again\"[^>]* hidden");
        assertThat(send("/reessayer", cookie, Map.of("jeton", "x")).statusCode())
                .isEqualTo(403);

        send("/reessayer", cookie, Map.of("jeton", token));

        await().atMost(PATIENCE).until(() -> administration.runs.started() == 2);
        assertThat(progress(cookie)).contains("\"settled\":false", "\"failed\":false");
        administration.runs.end();
        assertThat(progress(cookie)).contains("\"settled\":true", "Toutes les décisions sont en vigueur");
        assertThat(administration.curation.text.lines()).hasSize(1);
    }

    private HttpResponse<String> correct(String cookie, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("jeton", token(cookie));
        form.put("motif", "essai");
        return send("/corriger", cookie, form);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hide   | id_name=KARIM BENALI                                        | {id=[person:karim-benali]}
            rename | id_name=benali;name=K. Benali                               | {id=[person:karim-benali], name=[K. Benali]}
            merge  | ids-1_name=person:k;ids-2_name=Karim Benali                 | {ids=[person:k, person:karim-benali]}
            merge  | ids-1_name=event:a;ids-2_name=event:b;ids-4_name=event:c    | {ids=[event:a, event:b, event:c]}
            merge  | ids-1_name=semer ensemble;ids-2_name=event:b                | {ids=[event:semer-ensemble, event:b]}
            split  | id_name=person:k;recaps-1_name=semer ensemble;as_name=      | {id=[person:k], recaps=[2017/10/été & co]}
            recode | from_name=collectivite:riom;to_name=Riom                    | {from=[collectivite:riom], to=[commune:63300]}
            recode | from_name=Clermont-Ferrand;to_name=84                       | {from=[commune:63113], to=[region:84]}
            hide   | id=person:karim-benali;id_name=Karim Benali                 | {id=[person:karim-benali]}
            hide   | id=person:karim-benali;id_name=Régie de l’Eau Vive          | {id=[org:regie-de-l-eau-vive]}
            """)
    void aDecisionTakesNamesAsWellAsIds(String form, String fields, String decided) {
        String cookie = comeIn();
        Map<String, String> sent = new HashMap<>(Map.of("forme", form));
        for (String one : fields.split(";", -1)) {
            sent.put(one.replaceFirst("=.*", ""), one.replaceFirst("[^=]*=", ""));
        }

        assertThat(correct(cookie, sent).statusCode()).isEqualTo(303);

        assertThat(administration.curation.text).isEqualTo(form + " " + decided + ": essai, editor\n");
    }

    @Test
    void aNameOfSeveralLeadsToEachOfThemAndKeepsWhatWasTyped() {
        String cookie = comeIn();

        var part = correct(cookie, Map.of("forme", "rename", "id_name", "al", "name", "Ensemble"));
        var nobody = correct(cookie, Map.of("forme", "rename", "id_name", "Zoé", "name", "Ensemble"));
        var two = correct(cookie, Map.of("forme", "hide", "id_name", "r"));

        assertThat(List.of(part.statusCode(), nobody.statusCode(), two.statusCode()))
                .containsOnly(422);
        assertThat(part.body()).contains("peut désigner", "Karim Benali</a>");
        assertThat(nobody.body()).contains("ne s’appelle « Zoé »", "value=\"Ensemble\"", "value=\"essai\"");
        assertThat(two.body()).contains("peut désigner", "Clermont-Ferrand</a>", "Karim Benali</a>");
        Matcher choice = Pattern.compile("href=\"/atelier(/corriger[^\"]*commune:63113)\"")
                .matcher(two.body());
        assertThat(choice.find()).isTrue();
        assertThat(send(choice.group(1).replace("&amp;", "&"), cookie, Map.of()).body())
                .contains("value=\"Clermont-Ferrand\"", "value=\"commune:63113\"", "value=\"essai\"");
        assertThat(administration.curation.text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "rename, name",
        "merge, ids-2_name",
        "split, recaps-1_name",
        "recode, to_name",
        "hide, motif",
    })
    void aFormOpensWithWhatIsKnownAndGoesToWhatIsNot(String form, String focused) {
        String cookie = comeIn();
        String page = send("/corriger?forme=" + form + "&id=person:karim-benali", cookie, Map.of())
                .body();

        Matcher focus =
                Pattern.compile("<input [^>]*name=\"([^\"]+)\"[^>]* autofocus").matcher(page);
        assertThat(focus.results().map(one -> one.group(1))).containsExactly(focused);
        assertThat(page).containsPattern("name=\"forme\" value=\"" + form + "\"");
        assertThat(page).contains("value=\"Karim Benali\"", ">Fiche 1</label>", ">Fiche 2</label>", ">Récap 1</label>");
    }

    @Test
    void oneFieldMoreDecidesNothing() {
        String cookie = comeIn();

        var page = correct(cookie, Map.of("forme", "merge", "ids-1_name", "person:k", "encore", "ids"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("value=\"person:k\"").containsPattern("name=\"ids-3_name\"[^>]* autofocus");
        assertThat(administration.curation.text).isEmpty();
    }

    @Test
    void whatCannotBeFollowedIsToldBesideWhatWasTyped() {
        String cookie = comeIn();
        administration.curation.text = "\t";

        var refused = correct(cookie, Map.of("forme", "hide", "id_name", "person:k"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("curation.yaml, ligne 1 : une tabulation", "value=\"person:k\"");
    }

    @Test
    void namesAreOfferedToWhoeverCameIn() {
        String cookie = comeIn();

        assertThat(send("/noms?q=rio&types=codes", cookie, Map.of()).body())
                .contains("\"id\":\"commune:63300\"", "Commune 63300");
        assertThat(send("/noms?q=karim&types=actors", cookie, Map.of()).body()).contains("person:karim-benali");
        assertThat(send("/noms?q=semer&types=same", cookie, Map.of()).body())
                .contains("\"id\":\"event:semer-ensemble\"", "\"label\":\"Semer ensemble\"");
        assertThat(send("/noms?q=karim&types=x", cookie, Map.of()).statusCode()).isEqualTo(400);
        assertThat(send("/noms?q=karim&types=actors", "", Map.of()).statusCode())
                .isEqualTo(401);
        server.search.down = true;
        assertThat(correct(cookie, Map.of("forme", "hide", "id_name", "Karim")).body())
                .contains("L’index de recherche ne répond pas");
        assertThat(correct(cookie, Map.of("forme", "hide", "id_name", "person:k"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void theQueueTellsHowManyThereAreAndLeadsOn() {
        String cookie = comeIn();
        administration.questions.kept = IntStream.range(0, 25)
                .mapToObj(at -> FakeAdministration.FakeQuestions.question("n" + at + "."))
                .toList();
        administration.questions.more = 700;

        String first = send("", cookie, Map.of()).body();
        assertThat(first)
                .contains("id=\"ouvertes\">725<", "juste : n19.", "href=\"/atelier?offset=20\"", "Et 700 autres")
                .doesNotContain("juste : n20.");
        assertThat(send("?offset=20", cookie, Map.of()).body())
                .contains("juste : n24.", "href=\"/atelier\"")
                .doesNotContain("juste : n19.");
        assertThat(send("?offset=40", cookie, Map.of()).body()).contains("juste : n0.");
    }

    @Test
    void whenAllThatIsKeptIsDecidedTheNextAreOnTheirWay() {
        String cookie = comeIn();
        administration.questions.more = 3;
        String token = token(cookie);

        for (String question : List.of("q1", "q2")) {
            send("/decider", cookie, Map.of("jeton", token, "question", question, "choix", "0"));
        }

        assertThat(send("", cookie, Map.of()).body()).contains("data-waiting").doesNotContain("Tout est tranché");
        assertThat(progress(cookie)).contains("\"waiting\":true");
        administration.questions.kept = List.of(FakeAdministration.FakeQuestions.question("q3"));
        administration.questions.more = 2;
        assertThat(send("", cookie, Map.of()).body()).contains("id=\"ouvertes\">3<", "juste : q3");
    }

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
                                        new Question.Choice(
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
