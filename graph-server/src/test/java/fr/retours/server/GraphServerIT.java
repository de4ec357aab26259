package fr.retours.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.retours.server.GraphServerException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.exceptions.AuthenticationException;

/** A server in its everyday life; the tests share one. */
class GraphServerIT {
    @TempDir
    private static Path data;

    private static GraphServer server;

    @BeforeAll
    static void start() {
        server = GraphServer.start(GraphServerConfig.in(data));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void answersToItsUser() {
        try (var notes = Notes.on(server)) {
            notes.write();

            assertThat(notes.count()).isPositive();
        }
    }

    @Test
    void answersToNobodyElse() {
        try (var notes = new Notes(server.boltUri(), "neo4j", "neo4j")) {
            assertThatExceptionOfType(AuthenticationException.class).isThrownBy(notes::count);
        }
    }

    @Test
    void keepsThePasswordForTheOwnerOfTheFolder() throws IOException {
        var file = data.resolve("neo4j/password");

        assertThat(file).hasContent(server.password());
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws IOException {
        for (var address : addressesOfThisMachine()) {
            assertThatExceptionOfType(IOException.class)
                    .as("Bolt on %s", address)
                    .isThrownBy(() -> connect(address));
        }
    }

    @Test
    void refusesASecondServerOnItsFolderAndNamesWhoHasIt() {
        assertThatExceptionOfType(GraphServerException.class)
                .isThrownBy(() -> GraphServer.start(GraphServerConfig.in(data)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.FOLDER_IN_USE))
                .withMessageContaining(data.toString())
                .withMessageContaining("processus " + ProcessHandle.current().pid());
        assertThat(server.isAlive()).isTrue();
    }

    @Test
    void writesNoQueryToItsLogs() throws IOException {
        try (var notes = Notes.on(server)) {
            notes.write();
        }

        assertThat(data.resolve("neo4j/logs/query.log")).isEmptyFile();
    }

    private static List<InetAddress> addressesOfThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static void connect(InetAddress address) throws IOException {
        new Socket(address, server.boltUri().getPort()).close();
    }
}
