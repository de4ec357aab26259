package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.retours.api.request.IdRedirects;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetoursServerTest {
    @Test
    void saysWhatToDoWhenItsPortIsTaken() {
        try (var server = new ServerUnderTest()) {
            var taken = new ServerConfig("127.0.0.1", server.server.port());

            assertThatExceptionOfType(ServerStartException.class)
                    .isThrownBy(() -> start(taken))
                    .withMessageContaining("Le port " + taken.port() + " est déjà utilisé sur 127.0.0.1");
        }
    }

    @Test
    void saysWhatToDoWhenItsHostIsNotOfThisMachine() {
        assertThatExceptionOfType(ServerStartException.class)
                .isThrownBy(() -> start(new ServerConfig("192.0.2.1", 0)))
                .withMessageStartingWith("Impossible d’écouter sur 192.0.2.1");
        assertThatExceptionOfType(ServerStartException.class)
                .isThrownBy(() -> start(new ServerConfig("nulle-part.invalid", 0)))
                .withMessageStartingWith("Impossible d’écouter sur nulle-part.invalid");
    }

    @Test
    void refusesAConfigurationThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ServerConfig(" ", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ServerConfig("localhost", 65_536));
    }

    @Test
    void leadsFromAnOldIdToTheOneThatTookItsPlace() {
        try (var server = new ServerUnderTest()) {
            Answer api = server.api("/people/person:k-benali/events?limit=3");
            Answer encoded = server.api("/people/person%3Ak-benali");
            Answer page = server.get("/personnes/person:k-benali", Map.of("Accept", "text/html"));

            assertThat(api.status()).isEqualTo(308);
            assertThat(api.header("Location")).contains("/api/v1/people/person:karim-benali/events?limit=3");
            assertThat(encoded.header("Location")).contains("/api/v1/people/person:karim-benali");
            assertThat(page.header("Location")).contains("/personnes/person:karim-benali");
        }
    }

    @Test
    void theAddressOfSomebodyWhoWasErasedIsGone() {
        try (var server = new ServerUnderTest()) {
            Answer api = server.api("/people/" + ServerUnderTest.ERASED + "/events");
            Answer page = server.get("/personnes/" + ServerUnderTest.ERASED, Map.of("Accept", "text/html"));

            assertThat(api.status()).isEqualTo(410);
            assertThat(api.body()).contains("urn:retours:problem:erased");
            assertThat(page.status()).isEqualTo(410);
            assertThat(page.body()).contains("Données effacées");
            assertThat(server.api("/people/person:nobody").status()).isEqualTo(404);
        }
    }

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource({
        "/people/person:k-benali, /people/person:karim-benali",
        "/people/person:k-benali/events, /people/person:karim-benali/events",
        "/people/person:k-benali/co-participants, /people/person:karim-benali/co-participants",
        "/organisations/org:ancien-rtes, /organisations/org:rtes",
        "/organisations/org:ancien-rtes/events, /organisations/org:rtes/events",
        "/events/event:vieux-forum, /events/event:forum",
        "/events/event:vieux-forum/people, /events/event:forum/people"
    })
    void anOldIdOfAnyKindAnswers308(String old, String now) {
        try (var server = new ServerUnderTest()) {
            Answer answer = server.api(old);

            assertThat(answer.status()).isEqualTo(308);
            assertThat(answer.header("Location")).contains("/api/v1" + now);
        }
    }

    @Test
    void finishesTheAnswersUnderWayWhenItStops() throws Exception {
        var server = new ServerUnderTest();
        server.search.slow = true;
        try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> answer = calls.submit(() -> server.api("/search?q=eau"));
            assertThat(server.search.asked.await(5, TimeUnit.MINUTES)).isTrue();

            server.server.close();

            assertThat(answer.get().status()).isEqualTo(200);
        }
        server.close();
    }

    @Test
    void closesTwiceWithoutHarm() {
        var server = new ServerUnderTest();
        server.close();

        server.server.close();
    }

    private static RetoursServer start(ServerConfig config) {
        return RetoursServer.start(
                config,
                ServerUnderTest.stores(new FakeGraph(), new FakeSlices(), new FakeSearch(), IdRedirects.none()));
    }
}
