package fr.retours.indexer.reader.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.indexer.reader.ModelQuestion;
import fr.retours.indexer.reader.NoAnswerException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatModelTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String KEY = "clef-tres-secrete-4711";
    private static final String ANSWER = "{\"personnes\":[]}";
    private static final ModelQuestion QUESTION =
            new ModelQuestion("Lis ce récap.", "Maëlle Quéré ouvre l’œuvre à Die.", "{\"type\":\"object\"}");
    private static final Duration LONG = Duration.ofSeconds(20);

    private final MadeModelServer server = new MadeModelServer();
    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        server.close();
    }

    private ChatModel model(ChatLimits limits) {
        return model(server.address(), limits);
    }

    private ChatModel model(URI address, ChatLimits limits) {
        return new ChatModel(
                new ChatServer(address, "petit-modele", Optional.of(KEY)), limits, text -> true, new RequestClock() {
                    @Override
                    public Instant now() {
                        return Instant.parse("2026-03-01T10:00:00Z");
                    }

                    @Override
                    public void pause(Duration length) {
                        pauses.add(length);
                    }
                });
    }

    private static ChatLimits limits(Duration timeout) {
        return ChatLimits.of(timeout, 2, 100);
    }

    private static String sentence(ChatModel model) {
        return catchThrowableOfType(NoAnswerException.class, () -> model.answer(QUESTION))
                .sentence();
    }

    private JsonNode asked(int request) throws IOException {
        return MAPPER.readTree(server.received().get(request).body());
    }

    @Test
    void asksForAnAnswerThatFollowsTheSchemaAndReturnsIt() throws Exception {
        server.says(ANSWER);

        assertThat(model(limits(LONG)).answer(QUESTION)).isEqualTo(ANSWER);
        assertThat(server.received()).singleElement().satisfies(one -> {
            assertThat(one.path()).isEqualTo("/v1/chat/completions");
            assertThat(one.authorization()).contains("Bearer " + KEY);
        });
        JsonNode body = asked(0);
        assertThat(body.path("model").asText()).isEqualTo("petit-modele");
        assertThat(body.path("stream").asBoolean(true)).isFalse();
        assertThat(body.path("temperature").asInt(-1)).isZero();
        assertThat(body.at("/response_format/json_schema/schema/type").asText()).isEqualTo("object");
        assertThat(body.at("/messages/0/content").asText()).isEqualTo(QUESTION.instruction());
        assertThat(body.at("/messages/1/content").asText()).isEqualTo(QUESTION.text());
    }

    @Test
    void putsTheSchemaIntoTheQuestionWhereAServerTakesNone() throws Exception {
        server.status(400, "{\"error\":{\"message\":\"unknown field response_format\"}}", Map.of())
                .says(ANSWER);
        ChatModel model = model(limits(LONG));

        assertThat(model.answer(QUESTION)).isEqualTo(ANSWER);
        assertThat(model.answer(QUESTION)).isEqualTo(ANSWER);

        assertThat(server.received()).hasSize(3);
        assertThat(asked(1).has("response_format")).isFalse();
        assertThat(asked(1).at("/messages/0/content").asText()).contains(QUESTION.instruction(), QUESTION.schema());
        assertThat(asked(2).has("response_format")).isFalse();
    }

    @Test
    void aQuestionThatIsRefusedInEveryFormChangesNothingForTheNext() throws Exception {
        server.status(400, "{\"error\":\"too long\"}", Map.of())
                .status(400, "{\"error\":\"too long\"}", Map.of())
                .status(400, "{\"error\":\"too long\"}", Map.of())
                .says(ANSWER);
        ChatModel model = model(limits(LONG));

        assertThat(sentence(model)).contains("400", "too long");
        assertThat(model.answer(QUESTION)).isEqualTo(ANSWER);
        assertThat(asked(2).has("temperature")).isFalse();
        assertThat(asked(3).has("response_format")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```json\n{\"personnes\":[]}\n```",
                "<think>Il y a {deux} personnes.</think>\n{\"personnes\":[]}",
                "Voici : {\"personnes\":[]}",
            })
    void findsTheObjectInWhatStandsAroundIt(String said) throws Exception {
        server.says(said);

        assertThat(model(limits(LONG)).answer(QUESTION)).isEqualTo(ANSWER);
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Je ne sais pas.", "{\"personnes\":[{\"nom\":\"Maë", "", "[1]", "{\"a\":1} puis {\"b\":2}"})
    void asksOnceMoreForWhatIsNoAnswer(String said) throws Exception {
        server.says(said).says(ANSWER);

        assertThat(model(limits(LONG)).answer(QUESTION)).isEqualTo(ANSWER);
        assertThat(asked(1).at("/messages/1/content").asText())
                .startsWith(QUESTION.text() + "\n\n(Une première réponse");
    }

    @Test
    void asksOnceMoreWhereTheServerSendsHalfAnAnswer() throws Exception {
        String whole = MadeModelServer.completion(ANSWER, "stop");
        server.status(200, whole.substring(0, whole.length() / 2), Map.of()).says(ANSWER);

        assertThat(model(limits(LONG)).answer(QUESTION)).isEqualTo(ANSWER);
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void twiceNoAnswerIsNone() {
        server.says("Je ne sais pas.");

        assertThat(sentence(model(limits(LONG)))).contains("petit-modele", "deux fois de suite");
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void whatTheServerCutsIsNotAskedForAgainInTheSameRoom() {
        server.says("{\"personnes\":[{\"nom\":\"Maë", "length");

        assertThat(sentence(model(limits(LONG)))).contains("coupée", "contexte");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void aBusyServerIsAskedAgainAfterPausesThatGrow() throws Exception {
        server.status(500, "", Map.of()).status(503, "<html>", Map.of()).says(ANSWER);

        assertThat(model(limits(LONG)).answer(QUESTION)).isEqualTo(ANSWER);
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void theServerSaysHowLongItWantsToBeLeftAlone() throws Exception {
        server.status(429, "", Map.of("Retry-After", "17"))
                .status(429, "", Map.of("Retry-After", "Sun, 01 Mar 2026 10:01:30 GMT"))
                .says(ANSWER);

        assertThat(model(limits(LONG)).answer(QUESTION)).isEqualTo(ANSWER);
        assertThat(pauses).containsExactly(Duration.ofSeconds(17), Duration.ofSeconds(90));
    }

    @Test
    void whoeverWantsToBeLeftAloneForLongIsLeftAloneForTheRun() {
        server.status(429, "{\"error\":{\"message\":\"quota\"}}", Map.of("Retry-After", "3600"));
        ChatModel model = model(limits(LONG));

        assertThat(sentence(model)).contains("60 min", "quota");
        assertThat(sentence(model)).contains("60 min");
        assertThat(server.received()).hasSize(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void aServerThatFailsAgainAndAgainIsLeftAloneForTheRun() {
        server.status(500, "", Map.of());
        ChatModel model = model(limits(LONG));

        IntStream.range(0, 5).forEach(one -> sentence(model));

        assertThat(server.received()).hasSize(5 * 4);
        assertThat(sentence(model)).contains("après 5 échecs de suite", "500");
        assertThat(server.received()).hasSize(5 * 4);
    }

    @Test
    void nobodyWhoListensIsAFailureLikeOthers() throws IOException {
        URI nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        assertThat(sentence(model(nobody, limits(LONG)))).contains("ne répond pas");
        assertThat(pauses).hasSize(3);
    }

    @Test
    void aConnectionThatBreaksOffIsTriedAgain() throws Exception {
        server.then((exchange, asked) -> exchange.close()).says(ANSWER);

        assertThat(model(limits(LONG)).answer(QUESTION)).isEqualTo(ANSWER);
    }

    @Test
    void whoeverNeverAnswersIsWaitedForNoLongerThanSaid() {
        server.hangs();

        assertThat(sentence(model(limits(Duration.ofMillis(100))))).contains("réponse entière");
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void whoeverAnswersByDropsIsWaitedForNoLongerThanSaid() {
        server.then((exchange, asked) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            server.await();
        });

        assertThat(sentence(model(limits(Duration.ofMillis(300))))).contains("réponse entière");
    }

    @Test
    void aMegabyteIsRefused() {
        server.says("{\"personnes\":[\"" + "a".repeat(1_000_000) + "\"]}");

        assertThat(sentence(model(limits(LONG)))).contains("512 Ko");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void whoeverRefusesTheKeyOrLacksTheModelIsAskedNothingMore(int status) {
        server.status(status, "{\"error\":{\"message\":\"no " + KEY + "\"}}", Map.of());
        ChatModel model = model(limits(LONG));

        assertThat(sentence(model)).contains(Integer.toString(status), "no •••").doesNotContain(KEY);
        assertThat(sentence(model)).contains(Integer.toString(status));
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void nobodyFollowsWhereAServerLeads() {
        try (var other = new MadeModelServer().says(ANSWER)) {
            server.status(307, "", Map.of("Location", other.address() + "/chat/completions"));

            assertThat(sentence(model(limits(LONG)))).contains("307", "autre adresse");
            assertThat(other.received()).isEmpty();
        }
    }

    @Test
    void anAnswerThatRepeatsTheKeyIsGivenWithoutIt() throws Exception {
        server.says("{\"nom\":\"" + KEY + "\"}");

        assertThat(model(limits(LONG)).answer(QUESTION)).isEqualTo("{\"nom\":\"•••\"}");
    }

    @Test
    void noMoreIsAskedThanWasAllowed() throws Exception {
        server.says(ANSWER);
        ChatModel model = model(ChatLimits.of(LONG, 2, 3));

        for (int i = 0; i < 3; i++) {
            model.answer(QUESTION);
        }

        assertThat(sentence(model)).contains("Les 3 demandes permises");
        assertThat(server.received()).hasSize(3);
        assertThat(model.use()).isEqualTo(new ChatModel.ChatUse(3, 360, 90));
    }

    @Test
    void noMoreIsAskedAtOnceThanWasSaid() throws Exception {
        var together = new CountDownLatch(2);
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        server.then((exchange, asked) -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            together.countDown();
            try {
                together.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            atOnce.decrementAndGet();
            MadeModelServer.send(exchange, 200, MadeModelServer.completion(ANSWER, "stop"), Map.of());
        });
        ChatModel model = model(limits(LONG));

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> answers = threads.invokeAll(Collections.nCopies(8, () -> model.answer(QUESTION)));

            assertThat(answers).allSatisfy(one -> assertThat(one.get()).isEqualTo(ANSWER));
        }
        assertThat(most).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:11434/v1",
                "http://127.0.0.1:11434/v1/",
                "http://127.0.0.1:11434",
                "http://127.0.0.1:11434/v1/chat/completions",
            })
    void anAddressMayBeWrittenInSeveralWays(String written) {
        assertThat(new ChatServer(URI.create(written), "m", Optional.empty()).completions())
                .hasToString("http://127.0.0.1:11434/v1/chat/completions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1", "http://127.0.0.1", "https://[::1]/v1", "http://127.1.2.3:8000"})
    void thisMachineIsNotElsewhere(String address) {
        assertThat(new ChatServer(URI.create(address), "m", Optional.empty()).isElsewhere())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.exemple.fr/v1",
                "http://192.168.1.7:11434",
                "http://localhost.exemple.fr",
                "http://127.0.0.1.exemple.fr",
                "http://ollama:11434",
            })
    void anyOtherMachineIsElsewhere(String address) {
        assertThat(new ChatServer(URI.create(address), "m", Optional.empty()).isElsewhere())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://moi:clef@127.0.0.1/v1", "https://exemple.fr/v1?key=clef", "ftp://exemple.fr", "modele"})
    void anAddressWithSecretsOrOfAnotherKindIsRefusedAndNotRepeated(String address) {
        assertThatThrownBy(() -> new ChatServer(URI.create(address), "m", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("clef");
    }

    @Test
    void aServerDoesNotShowItsKey() {
        assertThat(new ChatServer(server.address(), "m", Optional.of(KEY)).toString())
                .doesNotContain(KEY);
    }
}
