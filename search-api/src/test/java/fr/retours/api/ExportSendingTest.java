package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How exports are sent: again, without a graph, to whoever reads slowly. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportSendingTest {
    private final ServerUnderTest server = new ServerUnderTest();

    @AfterAll
    void stop() {
        server.close();
    }

    @AfterEach
    void mend() {
        server.slices.down = false;
        server.slices.endless = false;
        server.slices.lastBatch = Integer.MAX_VALUE;
    }

    @Test
    void isNotSentAgainToWhomHasIt() {
        Answer first = server.api("/exports/people");
        String tag = first.header("ETag").orElseThrow();
        Answer again = server.get("/api/v1/exports/people", Map.of("If-None-Match", tag));
        Answer other =
                server.get("/api/v1/exports/people", Map.of("If-None-Match", tag, "Accept", "application/x-ndjson"));
        Answer head = server.send("HEAD", "/api/v1/exports/people", Map.of());

        assertThat(again.status()).isEqualTo(304);
        assertThat(other.status()).isEqualTo(200);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).contains(tag);
    }

    @Test
    void tellsThatTheGraphIsDownWhenNothingIsSentYet() {
        server.slices.down = true;

        Answer answer = server.api("/exports/people");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.at("/type").asText()).isEqualTo("urn:retours:problem:graph-unavailable");
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(answer.header("Content-Disposition")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void cutsTheConnectionWhenTheGraphGoesDownOnTheWay(String encoding) {
        server.slices.endless = true;
        server.slices.lastBatch = 500;

        assertThatThrownBy(() -> server.get("/api/v1/exports/events", Map.of("Accept-Encoding", encoding)))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void servesOthersWhileAClientDoesNotRead() throws IOException {
        server.slices.endless = true;
        try (var idle = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            idle.getOutputStream()
                    .write("GET /api/v1/exports/events HTTP/1.1\r\nHost: a\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = idle.getInputStream();
            assertThat(in.readNBytes(1000)).hasSize(1000);

            assertThat(server.api("/events").status()).isEqualTo(200);
            assertThat(server.api("/exports/people").status()).isEqualTo(200);
        }
    }
}
