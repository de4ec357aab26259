package fr.retours.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.retours.cli.serve.ServingNote;
import fr.retours.cli.terminal.Console;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.folder.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a command finds a server of its data folder, or knows that there is none. */
class ServingNoteTest {
    @TempDir
    private Path root;

    private DataFolder folder;
    private HttpServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        folder = new DataFolder(root);
        RecapArchive.open(folder).close();
        Files.writeString(
                folder.versions(),
                "{\"versions\":[{\"version\":\"ours\",\"completed\":\"2026-11-28T00:00:00Z\",\"recaps\":0}]}");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        port = server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private void holds(String version) {
        answer("/api/v1/status", 200, "{\"data\":{\"dataset_versions\":[\"" + version + "\"]}}");
    }

    private boolean isFound() throws InterruptedException {
        return new ServingNote(folder).server().isPresent();
    }

    @Test
    void aServerThatHoldsAVersionOfTheFolderIsFound() throws InterruptedException {
        holds("ours");
        new ServingNote(folder).leave("127.0.0.1", port);

        assertThat(isFound()).isTrue();
    }

    @Test
    void aServerThatListensEverywhereIsAskedAtTheLoopbackAddress() throws Exception {
        new ServingNote(folder).leave("0.0.0.0", port);

        assertThat(URI.create(Files.readString(folder.serving())))
                .hasHost("127.0.0.1")
                .hasPort(port);
    }

    @Test
    void theServerOfAnotherFolderIsNotTrusted() throws InterruptedException {
        holds("theirs");
        new ServingNote(folder).leave("127.0.0.1", port);

        assertThat(isFound()).isFalse();
    }

    @Test
    void whatIsNoServerOfOursIsNotTrusted() throws InterruptedException {
        answer("/", 200, "<html>ours</html>");
        new ServingNote(folder).leave("127.0.0.1", port);

        assertThat(isFound()).isFalse();
    }

    @Test
    void theNoteOfAKilledServerCountsForNothing() throws InterruptedException {
        new ServingNote(folder).leave("127.0.0.1", port);
        server.stop(0);

        assertThat(isFound()).isFalse();
    }

    @Test
    void withoutANoteOrWithADamagedOneThereIsNoServer() throws Exception {
        assertThat(isFound()).isFalse();
        Files.writeString(folder.serving(), "not an address");
        assertThat(isFound()).isFalse();
        Files.writeString(folder.serving(), "ftp://127.0.0.1/");
        assertThat(isFound()).isFalse();
    }

    @Test
    void aServerTakesItsOwnNoteAwayOnly() {
        var note = new ServingNote(folder);
        note.leave("127.0.0.1", port);

        note.remove("127.0.0.1", port + 1);
        assertThat(folder.serving()).exists();
        note.remove("127.0.0.1", port);
        assertThat(folder.serving()).doesNotExist();
    }

    @Test
    void aQuestionGoesToTheServer() {
        holds("ours");
        answer("/api/v1/people", 200, "{\"data\":[],\"total\":0}");
        new ServingNote(folder).leave("127.0.0.1", port);
        var out = new StringWriter();
        var console = new Console(new PrintWriter(out, true), new PrintWriter(new StringWriter()), false);

        assertThat(Main.run(Map.of(), console, "ask", "people", "--json", "--data", root.toString()))
                .isZero();
        assertThat(out).hasToString("{\"data\":[],\"total\":0}" + System.lineSeparator());
    }
}
