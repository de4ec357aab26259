package fr.retours.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.text.IndexUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Asks the nodes of a cluster over HTTP: the one that answered last, and the next where it does not. What a node refuses since it has too much
 * to do is asked again, after growing pauses. Safe for concurrent use.
 */
final class ClusterHttp implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE_TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_PAUSES = 12;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int FIRST_ERROR = 400;

    private final ClusterAccess access;
    private final HttpClient client;
    private final Pausing pausing;
    private final AtomicInteger node = new AtomicInteger();

    /** What waits between two attempts. */
    interface Pausing {
        void pause(Duration pause) throws InterruptedException;
    }

    ClusterHttp(ClusterAccess access) {
        this(access, Thread::sleep);
    }

    ClusterHttp(ClusterAccess access, Pausing pausing) {
        this.access = access;
        this.pausing = pausing;
        var builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE_TO_CONNECT);
        Path authority = access.authority();
        if (authority != null) {
            builder.sslContext(trusting(authority));
        }
        this.client = builder.build();
    }

    private static SSLContext trusting(Path authority) {
        try (InputStream in = Files.newInputStream(authority)) {
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("authority-" + trusted.size(), one);
            }
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IndexUnavailableException(
                    "Le fichier " + authority + " (--index-ca) n'a pas de certificats lisibles (" + e.getMessage()
                            + ") : donnez un fichier PEM.",
                    e);
        }
    }

    /** What a node said. */
    record Answer(int status, byte[] body) {
        boolean isError() {
            return status >= FIRST_ERROR;
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new IndexUnavailableException("OpenSearch a répondu autre chose que du JSON : " + text(), e);
            }
        }

        String text() {
            return new String(body, UTF_8);
        }
    }

    /** Returns where the index is. */
    String where() {
        return access.toString();
    }

    /** Returns the path of something of the index. */
    String path(String behind) {
        return "/" + access.address().name() + behind;
    }

    /** Asks, whatever the answer. */
    Answer send(String method, String path, @Nullable String type, byte[] body) {
        Duration pause = FIRST_PAUSE;
        for (int pauses = 0; ; pauses++) {
            Answer answer = sendOnce(method, path, type, body);
            boolean isBusy = answer.status() == TOO_MANY || answer.status() == UNAVAILABLE;
            if (!isBusy || pauses == MOST_PAUSES) {
                return answer;
            }
            wait(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** Waits before what was refused in part is asked again. */
    void pause() {
        wait(LONGEST_PAUSE);
    }

    private void wait(Duration pause) {
        try {
            pausing.pause(pause);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Answer sendOnce(String method, String path, @Nullable String type, byte[] body) {
        List<URI> nodes = access.address().nodes();
        IOException failure = null;
        int first = node.get();
        for (int at = 0; at < nodes.size(); at++) {
            int number = (first + at) % nodes.size();
            try {
                HttpResponse<byte[]> response = client.send(
                        request(nodes.get(number).resolve(path), method, type, body), BodyHandlers.ofByteArray());
                node.set(number);
                return new Answer(response.statusCode(), response.body());
            } catch (IOException e) {
                failure = e;
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
        throw new IndexUnavailableException(
                "Aucun nœud d'OpenSearch ne répond à " + access + " (" + failure
                        + ") : démarrez-en un, ou corrigez --index.",
                failure);
    }

    private static IndexUnavailableException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IndexUnavailableException(
                "La question à OpenSearch a été interrompue.", new InterruptedIOException().initCause(cause));
    }

    private HttpRequest request(URI address, String method, @Nullable String type, byte[] body) {
        var request = HttpRequest.newBuilder(address)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (!access.user().isEmpty()) {
            String credentials = access.user() + ":" + access.password();
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
        }
        return request.build();
    }

    /** Asks with JSON, whatever the answer. */
    Answer send(String method, String path, JsonNode body) {
        return send(method, path, "application/json", body.toString().getBytes(UTF_8));
    }

    /** Asks without a body, whatever the answer. */
    Answer send(String method, String path) {
        return send(method, path, null, new byte[0]);
    }

    /**
     * Returns an answer that is no error.
     *
     * @param what was asked for, in French
     * @throws IndexUnavailableException if it is one
     */
    Answer require(Answer answer, String what) {
        if (answer.isError()) {
            throw new IndexUnavailableException(
                    "OpenSearch (" + access + ") a refusé : " + what + " (HTTP " + answer.status() + ", "
                            + reason(answer) + ").",
                    null);
        }
        return answer;
    }

    private static String reason(Answer answer) {
        String text = answer.text();
        return text.startsWith("{") ? answer.json().at("/error/reason").asText(text) : text;
    }

    @Override
    public void close() {
        client.close();
    }
}
