package fr.retours.server.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCreationTest {
    @TempDir
    private Path home;

    private Path store;
    private StoreCreation creation;

    @BeforeEach
    void start() {
        store = home.resolve("data/databases/neo4j/neostore");
        creation = new StoreCreation(home);
    }

    private void write() throws IOException {
        Files.createDirectories(store.getParent());
        Files.writeString(store, "half");
    }

    @Test
    void removesWhatWasCutShortAndKeepsThePassword() throws IOException {
        creation.begin();
        write();
        ServerPassword.keep(home, "secret");

        new StoreCreation(home).begin();

        assertThat(home.resolve("data")).doesNotExist();
        assertThat(ServerPassword.read(home)).isEqualTo("secret");
    }

    @Test
    void removesAWholeStoreOnDemand() throws IOException {
        creation.begin();
        write();
        creation.end();

        StoreCreation.demand(home);
        new StoreCreation(home).begin();

        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void leavesAStoreThatWasWhole() throws IOException {
        creation.begin();
        write();
        creation.end();
        ServerPassword.keep(home, "secret");

        new StoreCreation(home).begin();
        new StoreCreation(home).begin();

        assertThat(store).hasContent("half");
        assertThat(ServerPassword.read(home)).isEqualTo("secret");
    }

    @Test
    void leavesAStoreOfAnEarlierProgram() throws IOException {
        write();

        creation.begin();
        new StoreCreation(home).begin();

        assertThat(store).hasContent("half");
    }
}
