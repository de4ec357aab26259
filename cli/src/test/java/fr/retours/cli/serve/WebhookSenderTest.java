package fr.retours.cli.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import fr.retours.cli.terminal.Console;
import fr.retours.model.id.RecapId;
import fr.retours.text.FoundRecaps;
import fr.retours.text.RecapSearch;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookSenderTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final DatasetNews.State NOTHING = new DatasetNews.State("", Set.of());
    private static final String SECRET = "motdepasse";

    /** A request that came. */
    private record Received(String body, String signature) {}

    private final ConcurrentLinkedQueue<Received> received = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicReference<DatasetNews.State> dataset = new AtomicReference<>(state("v1", "a", "b"));
    private final StringWriter said = new StringWriter();
    private HttpServer receiver;
    private @Nullable WebhookSender webhooks;

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            received.add(new Received(
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                    String.valueOf(exchange.getRequestHeaders().getFirst(WebhookSender.SIGNATURE))));
            Integer status = answers.poll();
            exchange.sendResponseHeaders(status == null ? 204 : status, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        if (webhooks != null) {
            webhooks.close();
        }
        receiver.stop(0);
    }

    @Test
    void tellsWhatIsNewOnceAndSignsIt() throws IOException {
        webhooks = webhooks(Optional.of(SECRET));
        dataset.set(state("v2", "b", "c", "d"));
        await().atMost(PATIENCE).until(() -> received.size() == 1);
        dataset.set(state("v3", "b", "c", "d"));
        await().atMost(PATIENCE).until(() -> received.size() == 2);

        Received first = received.remove();
        JsonNode news = JsonMapper.builder().build().readTree(first.body());
        assertThat(news.at("/event").asText()).isEqualTo("dataset-changed");
        assertThat(news.at("/dataset_version").asText()).isEqualTo("v2");
        assertThat(news.at("/previous_version").asText()).isEqualTo("v1");
        assertThat(news.at("/recaps").asInt()).isEqualTo(3);
        assertThat(news.at("/added")).extracting(JsonNode::asText).containsExactly("c", "d");
        assertThat(news.at("/added_count").asInt()).isEqualTo(2);
        assertThat(news.at("/removed_count").asInt()).isEqualTo(1);
        assertThat(news.at("/feed").asText()).isEqualTo("https://recaps.example/feed.atom");
        assertThat(first.signature())
                .isEqualTo(
                        "sha256=" + WebhookSender.signature(SECRET, first.body().getBytes(UTF_8)));
        // RFC 4231, test case 2
        assertThat(WebhookSender.signature("Jefe", "what do ya want for nothing?".getBytes(UTF_8)))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void asksAgainWhoDidNotTakeItAndGivesUpWithALine() {
        answers.addAll(List.of(500, 302, 404));
        webhooks = webhooks(Optional.empty());
        dataset.set(state("v2", "a"));

        await().atMost(PATIENCE).until(() -> said.toString().contains("après 3 essais (404)"));
        assertThat(received).hasSize(3).allMatch(one -> one.signature().equals("null"));

        dataset.set(state("v3", "a"));

        await().atMost(PATIENCE).until(() -> received.size() == 4);
    }

    @Test
    void theFirstDataSetOfAnEmptyFolderIsNews() throws IOException {
        dataset.set(NOTHING);
        webhooks = webhooks(Optional.empty());
        dataset.set(state("v1", "a"));
        await().atMost(PATIENCE).until(() -> received.size() == 1);

        JsonNode news = JsonMapper.builder().build().readTree(received.remove().body());
        assertThat(news.at("/previous_version").asText()).isEmpty();
        assertThat(news.at("/added_count").asInt()).isEqualTo(1);
    }

    @Test
    void takesWebAddressesAlone() {
        for (String wrong : List.of("site.example", "file:///etc/passwd", "mailto:a@b.example")) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> new WebhookTargets(List.of(URI.create(wrong)), Optional.empty(), null))
                    .withMessageContaining(wrong);
        }
    }

    private WebhookSender webhooks(Optional<String> secret) {
        URI address = URI.create("http://" + receiver.getAddress().getHostString() + ":"
                + receiver.getAddress().getPort() + "/");
        return WebhookSender.of(
                new WebhookTargets(List.of(address), secret, URI.create("https://recaps.example/")),
                search(),
                List.of(Duration.ZERO, Duration.ZERO),
                new Console(new PrintWriter(said, true), new PrintWriter(said, true), false));
    }

    private static DatasetNews.State state(String version, String... recaps) {
        return new DatasetNews.State(
                version, Set.of(recaps).stream().map(RecapId::new).collect(Collectors.toSet()));
    }

    private RecapSearch search() {
        return stub(
                RecapSearch.class,
                (one, method, with) -> method.getName().equals("found")
                        ? found(dataset.get())
                        : Optional.of(dataset.get().version()).filter(version -> !version.isEmpty()));
    }

    private static FoundRecaps found(DatasetNews.State state) {
        return stub(FoundRecaps.class, (one, method, with) -> switch (method.getName()) {
            case "ids" -> state.recaps();
            case "datasetVersion" -> Optional.of(state.version());
            default -> null;
        });
    }

    private static <T> T stub(Class<T> port, InvocationHandler answers) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, answers));
    }
}
