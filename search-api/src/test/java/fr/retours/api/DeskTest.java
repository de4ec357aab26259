package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.retours.api.access.AccessRole;
import fr.retours.api.access.AuditActor;
import fr.retours.api.admin.RunPhase;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who comes to the editor's desk, and what becomes of what they decide. */
class DeskTest extends OnFakedDesk {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void whoHasNoKeySeesNothing() {
        assertThat(send("/entrer", "", Map.of("cle", "rt_0")).body()).contains("retours key add");
        String reader = key(AccessRole.READER);

        HttpResponse<String> page = send("", "", Map.of());
        HttpResponse<String> wrong = send("/entrer", "", Map.of("cle", "rt_00000000_00"));
        String cookie = cookie(send("/entrer", "", Map.of("cle", reader)));
        HttpResponse<String> refused = send("", cookie, Map.of());

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("Entrer dans l’atelier").doesNotContain("Est juste");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("Cette clé ne permet que de consulter");
        assertThat(List.of(page, wrong, refused))
                .allSatisfy(one -> assertThat(cookie(one)).isEmpty());
        assertThat(send("/decider", "", Map.of("question", "q1", "choix", "0")).statusCode())
                .isEqualTo(401);
        assertThat(administration.curation.text).isEmpty();
    }

    @Test
    void whoMayOnlyReadAsksTheGraphInCypher() {
        HttpResponse<String> in = send("/entrer", "", Map.of("cle", key(AccessRole.READER)));
        assertThat(in.headers().firstValue("Location")).contains("/atelier/cypher");
        String cookie = cookie(in);
        String page = send("/cypher", cookie, Map.of()).body();
        String token = page.replaceAll("(?s).*name=\"jeton\" value=\"(\\w+)\".*", "$1");

        String answer = send("/cypher", cookie, Map.of("jeton", token, "requete", "RETURN '<i>'"))
                .body();
        HttpResponse<String> file =
                send("/cypher", cookie, Map.of("jeton", token, "requete", "RETURN 1", "format", "csv"));
        HttpResponse<String> writes = send("/cypher", cookie, Map.of("jeton", token, "requete", "CREATE (n)"));

        assertThat(answer).contains("<td>RETURN '&lt;i", "<td>person:jean</td>", "Une ligne", "Il y en a plus");
        assertThat(file.body()).contains("RETURN 1,,person:jean");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"retours-cypher.csv\"");
        assertThat(writes.statusCode()).isEqualTo(400);
        assertThat(writes.body()).contains("Cette question écrit ou administre", ">CREATE (n)</textarea>");
        assertThat(send("/cypher", cookie, Map.of("requete", "RETURN 1")).statusCode())
                .isEqualTo(403);
        assertThat(send("/cypher", "", Map.of("requete", "RETURN 1")).statusCode())
                .isEqualTo(401);
        assertThat(send("/decisions", cookie, Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionIsForThisSiteAloneAndEndsWithItsAccount() {
        HttpResponse<String> in = send("/entrer", "", Map.of("cle", key(AccessRole.EDITOR)));
        String cookie = cookie(in);

        assertThat(in.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Strict", "Path=/;");
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
    void questionsWithAWordAreAnsweredTogetherAsLongAsTheyAreTheSame() {
        String cookie = comeIn();
        String token = token(cookie);

        String both = send("?mots=la+phr%C3%A0se", cookie, Map.of()).body();
        String one = send("?mots=q2", cookie, Map.of()).body();
        HttpResponse<String> others =
                send("/decider-tout?nombre=3", cookie, Map.of("jeton", token, "mots", "est juste", "sens", "deny"));
        assertThat(administration.curation.text).isEmpty();
        send("/decider-tout?nombre=2", cookie, Map.of("jeton", token, "mots", "est juste", "sens", "deny"));

        assertThat(both).contains("0 questions ont ces mots").doesNotContain("Est juste : q1");
        assertThat(one)
                .contains("Une question a ces mots", "Est juste : q2")
                .doesNotContain("Est juste : q1", "decider-tout?");
        assertThat(others.statusCode()).isEqualTo(412);
        assertThat(others.body()).contains("Ces questions ne sont plus les mêmes");
        assertThat(administration.curation.text).isEqualTo("refuse q1: vu, editor\nrefuse q2: vu, editor\n");
        assertThat(send("", cookie, Map.of()).body()).contains("Tout est tranché");
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
}
