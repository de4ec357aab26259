package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.option.ReaderOptions;
import fr.retours.cli.serve.Serving;
import fr.retours.cli.terminal.ExitCode;
import java.net.URI;
import java.nio.file.Path;

/**
 * A server over our own annotated recaps, with its desk.
 *
 * @param key of an editor
 */
record ServedDesk(TriedFolder folder, Serving serving, String key) implements AutoCloseable {
    /** Where the recaps and their annotation are. */
    static final Path GOLD =
            Path.of(System.getProperty("retours.root"), "indexer", "src", "test", "resources", "gold", "own");

    /** Serves a new data folder. */
    static ServedDesk in(Path data) {
        return in(data, ReaderOptions.none());
    }

    /** Serves a new data folder with a language model that editors may ask. */
    static ServedDesk in(Path data, ReaderOptions reader) {
        return of(PreparedFolders.copyOf(data, GOLD.resolve("recaps.jsonl")), GOLD, reader);
    }

    /** Serves a new data folder with the samples. */
    static ServedDesk ofSamples(Path data) {
        return of(PreparedFolders.copyOf(data, IndexedRecaps.SAMPLES), IndexedRecaps.SAMPLES, ReaderOptions.none());
    }

    private static ServedDesk of(TriedFolder folder, Path recaps, ReaderOptions reader) {
        var commands = new TriedFolder(folder.data().root());
        assertThat(commands.run("key", "add", "rédaction", "--role", "editor")).isEqualTo(ExitCode.DONE);
        return new ServedDesk(
                folder,
                folder.serveAdministrated(recaps, reader),
                commands.out().strip());
    }

    /** Serves the same folder beside this server, with another language model. */
    ServedDesk servedOnceMore(ReaderOptions reader) {
        var beside = new TriedFolder(folder.data().root());
        return new ServedDesk(beside, beside.serveAdministrated(GOLD, reader), key);
    }

    /** Returns the address of a page of the desk. */
    URI address(String path) {
        return URI.create("http://127.0.0.1:" + serving.adminPort().orElseThrow() + "/atelier" + path);
    }

    @Override
    public void close() {
        serving.close();
    }
}
