package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.store.StoredRedirects;
import fr.retours.cli.terminal.Console;
import fr.retours.indexer.folder.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRedirectsTest {
    @TempDir
    private Path temp;

    private final StringWriter said = new StringWriter();
    private final Console console = new Console(new PrintWriter(said, true), new PrintWriter(said, true), false);

    @Test
    void anIdThatWentLeadsToItsSuccessorAlsoAfterTheNextRun() throws IOException {
        var folder = new DataFolder(temp);
        var redirects = new StoredRedirects(folder, console);

        assertThat(redirects.target("person:anne-roux-2")).isEmpty();

        Files.writeString(
                folder.givenIds(), "{\"claims\":{},\"successors\":{\"person:anne-roux-2\":\"person:anne-roux\"}}");
        assertThat(redirects.target("person:anne-roux-2")).contains("person:anne-roux");
        assertThat(redirects.target("person:anne-roux")).isEmpty();

        Files.writeString(folder.givenIds(), "{\"claims\":{},\"successors\":{}}");
        Files.setLastModifiedTime(folder.givenIds(), FileTime.fromMillis(1));
        assertThat(redirects.target("person:anne-roux-2")).isEmpty();
    }

    @Test
    void aDamagedFileIsToldOnceAndLeadsNowhereUntilItIsMended() throws IOException {
        var folder = new DataFolder(temp);
        Files.writeString(folder.givenIds(), "{\"claims\":");
        var redirects = new StoredRedirects(folder, console);

        assertThat(redirects.target("person:anne-roux-2")).isEmpty();
        assertThat(redirects.target("person:anne-roux-2")).isEmpty();

        assertThat(said.toString().lines())
                .singleElement()
                .asString()
                .contains(folder.givenIds().toString());

        Files.writeString(
                folder.givenIds(), "{\"claims\":{},\"successors\":{\"person:anne-roux-2\":\"person:anne-roux\"}}");
        Files.setLastModifiedTime(folder.givenIds(), FileTime.fromMillis(1));
        assertThat(redirects.target("person:anne-roux-2")).contains("person:anne-roux");
    }
}
