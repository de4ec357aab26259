package fr.retours.cli.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.cli.terminal.Console;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.PageWindow;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SortOrder;
import fr.retours.text.deadline.DeadlineExceededException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Sends {@link DatasetNews} to some addresses, as soon as the index has another complete data set than before. What does not take them
 * is tried again, then given up with a line on the console.
 */
final class WebhookSender implements AutoCloseable {
    static final String SIGNATURE = "Retours-Signature";
    /** Before each further attempt. */
    static final List<Duration> PAUSES = List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10));

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TAKEN = 2;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final WebhookTargets targets;
    private final RecapSearch search;
    private final List<Duration> pauses;
    private final Console console;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhooks").factory());
    private DatasetNews.@Nullable State known;

    private WebhookSender(WebhookTargets targets, RecapSearch search, List<Duration> pauses, Console console) {
        this.targets = targets;
        this.search = search;
        this.pauses = pauses;
        this.console = console;
    }

    /** Looks from now on; what is there already is no news, but the first data set of an empty folder is. */
    static WebhookSender of(WebhookTargets targets, RecapSearch search, List<Duration> pauses, Console console) {
        var webhooks = new WebhookSender(targets, search, pauses, console);
        if (!targets.addresses().isEmpty()) {
            webhooks.look();
            var unused = webhooks.worker.scheduleWithFixedDelay(
                    webhooks::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        }
        return webhooks;
    }

    private void look() {
        try {
            DatasetNews.State before = known;
            Optional<String> version = search.datasetVersion();
            if (version.isPresent() && (before == null || !version.get().equals(before.version()))) {
                DatasetNews.State now = state();
                known = now;
                if (before != null) {
                    send(DatasetNews.between(before, now, targets.feed()));
                }
            }
            if (known == null) {
                known = new DatasetNews.State("", Set.of());
            }
        } catch (IndexUnavailableException | DeadlineExceededException e) {
            return; // it is looked at again
        }
    }

    private DatasetNews.State state() {
        var all = new SearchRequest("", EventFilter.NONE, SortOrder.LATEST_FIRST, new PageWindow(1, 0), false);
        try (var found = search.found(all)) {
            return new DatasetNews.State(found.datasetVersion().orElse(""), found.ids());
        }
    }

    private void send(DatasetNews news) {
        try {
            byte[] body = MAPPER.writeValueAsBytes(news);
            targets.addresses().forEach(address -> send(address, body, 0));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("news must have a JSON form", e);
        }
    }

    private void send(URI address, byte[] body, int attempt) {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        targets.secret().ifPresent(secret -> request.header(SIGNATURE, "sha256=" + signature(secret, body)));
        var unused = client.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding())
                .handle((answer, failure) -> {
                    if (answer == null || answer.statusCode() / 100 != TAKEN) {
                        String reason = answer == null
                                ? failure.getClass().getSimpleName()
                                : Integer.toString(answer.statusCode());
                        refused(address, body, attempt, reason);
                    }
                    return answer;
                });
    }

    private void refused(URI address, byte[] body, int attempt, String reason) {
        if (attempt == pauses.size()) {
            console.tell("serve.webhook", address.getHost(), attempt + 1, reason);
        } else if (!worker.isShutdown()) {
            var unused = worker.schedule(
                    () -> send(address, body, attempt + 1), pauses.get(attempt).toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Returns the HMAC-SHA256 of what is sent, as hexadecimal digits: whoever knows the secret sees that it comes from here. */
    static String signature(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }

    /** Sends nothing any more; what is being sent may arrive. Closing twice does nothing. */
    @Override
    public void close() {
        worker.shutdownNow();
        client.shutdownNow();
    }
}
