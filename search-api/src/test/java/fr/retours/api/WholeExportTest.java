package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.model.file.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports without a filter, which are made once for each version of the data. */
class WholeExportTest {
    private static final String PEOPLE = "/api/v1/exports/people?format=csv";

    @TempDir
    private Path temp;

    private Path folder;
    private ServerUnderTest server;

    @BeforeEach
    void start() {
        folder = temp.resolve("downloads");
        server = new ServerUnderTest(new ServerConfig("127.0.0.1", 0).keeping(folder, null));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isSentFromTheFileOnceItIsMade() {
        Answer first = get(Map.of());
        server.slices.down = true;

        Answer again = get(Map.of());

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body()).contains("Claire Dubœuf");
        assertThat(again.header("Content-Length")).contains(String.valueOf(bytes(first).length));
        assertThat(again.header("Content-Disposition")).contains("attachment; filename=\"retours-people.csv\"");
        assertThat(again.header("ETag").orElseThrow()).startsWith("\"");
        assertThat(server.get("/api/v1/exports/people", Map.of()).body()).isEqualTo(first.body());
        assertThat(server.get(PEOPLE + "&v=v1", Map.of()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"took_part=any", "theme=scic", "q=eau", "separator=semicolon"})
    void whatIsNarrowedOrWrittenOtherwiseIsMadeAnew(String query) {
        assertThat(server.get(PEOPLE + '&' + query, Map.of()).status()).isEqualTo(200);

        assertThat(folder).doesNotExist();
        server.slices.down = true;
        assertThat(server.get(PEOPLE + '&' + query, Map.of()).status()).isEqualTo(503);
    }

    @Test
    void headHasTheHeadersOfGet() {
        Answer head = server.send("HEAD", PEOPLE, Map.of());
        Answer whole = get(Map.of());

        for (String header : List.of("Content-Length", "Content-Type", "ETag", "Accept-Ranges", "Vary")) {
            assertThat(head.header(header)).as(header).isPresent().isEqualTo(whole.header(header));
        }
        assertThat(get(Map.of("If-None-Match", whole.header("ETag").orElseThrow()))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void goesOnWhereADownloadBrokeOff() {
        Answer whole = get(Map.of());
        String tag = whole.header("ETag").orElseThrow();
        int size = bytes(whole).length;

        Answer end = get(Map.of("Range", "bytes=40-", "If-Range", tag));
        Answer piece = get(Map.of("Range", "bytes=3-11"));

        assertThat(end.status()).isEqualTo(206);
        assertThat(end.header("Content-Range")).contains("bytes 40-" + (size - 1) + '/' + size);
        assertThat(end.header("Content-Length")).contains(String.valueOf(size - 40));
        assertThat(whole.body()).endsWith(end.body());
        assertThat(piece.body()).isEqualTo(new String(bytes(whole), 3, 9, StandardCharsets.UTF_8));
    }

    @Test
    void startsAgainWhereTheFileIsAnother() {
        Answer whole = get(Map.of());

        assertThat(get(Map.of("Range", "bytes=40-", "If-Range", "\"other\""))).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(whole.body());
        });
        assertThat(get(Map.of("Range", "bytes=0-1,5-9")).status()).isEqualTo(200);
    }

    @Test
    void saysThatNothingLiesBeyondTheEnd() {
        int size = bytes(get(Map.of())).length;

        Answer beyond = get(Map.of("Range", "bytes=" + size + '-'));

        assertThat(beyond.status()).isEqualTo(416);
        assertThat(beyond.header("Content-Range")).contains("bytes */" + size);
        assertThat(beyond.at("/type").asText()).isEqualTo("urn:retours:problem:range-not-satisfiable");
        assertThat(beyond.header("ETag")).isEmpty();
    }

    @Test
    void isPackedOnceForThoseWhoReadGzip() throws IOException {
        Answer plain = get(Map.of());

        byte[] raw =
                raw("GET " + PEOPLE + " HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n");
        String head = new String(raw, StandardCharsets.ISO_8859_1);
        int body = head.indexOf("\r\n\r\n") + 4;
        byte[] packed = Arrays.copyOfRange(raw, body, raw.length);

        assertThat(head)
                .contains("Content-Encoding: gzip\r\n", "Content-Length: " + packed.length + "\r\n")
                .doesNotContain(plain.header("ETag").orElseThrow());
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed))).hasContent(plain.body());
    }

    @Test
    void isMadeAnewForAnotherVersion() throws IOException {
        assertThat(server.api("/exports/events").body()).contains("L’eau en commun");
        server.graph.version = "v2";
        server.search.version = Optional.of("v2");
        server.slices.events = List.of();

        assertThat(server.api("/exports/events").body()).doesNotContain("L’eau en commun");
        try (Stream<Path> folders = Files.list(folder)) {
            assertThat(folders.map(one -> one.getFileName().toString()))
                    .singleElement()
                    .asString()
                    .startsWith("v2-");
        }
    }

    @Test
    void leavesNothingWhereTheGraphGoesDownOnTheWay() throws IOException {
        server.slices.endless = true;
        server.slices.lastBatch = 3;

        Answer failed = server.get("/api/v1/exports/events", Map.of());

        assertThat(failed.status()).isEqualTo(503);
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).isEmpty();
        }
        server.slices.endless = false;
        assertThat(server.get("/api/v1/exports/events", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void isSentWhileItIsMadeWhereNothingCanBeKept() throws IOException {
        Files.writeString(folder, "a file where the folder would be");

        Answer answer = get(Map.of());

        assertThat(answer.body()).contains("Claire Dubœuf");
        assertThat(folder).isRegularFile();
        assertThat(get(Map.of()).body()).isEqualTo(answer.body());
    }

    @Test
    void theCatalogueAndThePageAboutTheDataTellItsLength() {
        assertThat(distribution().has("byteSize")).isFalse();
        String before = catalogue().header("ETag").orElseThrow();
        byte[] bytes = bytes(get(Map.of()));

        JsonNode told = distribution();

        assertThat(told.get("byteSize").asInt()).isEqualTo(bytes.length);
        assertThat(told.at("/checksum/checksumValue").asText())
                .isEqualTo(HexFormat.of().formatHex(Sha256.begin().digest(bytes)));
        assertThat(told.at("/checksum/algorithm").asText()).endsWith("checksumAlgorithm_sha256");
        assertThat(catalogue().header("ETag")).isPresent().isNotEqualTo(Optional.of(before));
        assertThat(server.get("/donnees", Map.of("Accept", "text/html")).body())
                .contains(">personnes</a> (1\u00a0Ko), <a", ">événements</a>, <a");
    }

    private JsonNode distribution() {
        return StreamSupport.stream(catalogue().at("/dataset/distribution").spliterator(), false)
                .filter(one -> one.get("downloadURL").asText().endsWith(PEOPLE))
                .findFirst()
                .orElseThrow();
    }

    private Answer catalogue() {
        return server.get("/catalogue.jsonld", Map.of());
    }

    private Answer get(Map<String, String> headers) {
        return server.get(PEOPLE, headers);
    }

    private static byte[] bytes(Answer answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] raw(String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("server must answer", e);
        }
    }
}
