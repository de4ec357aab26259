package fr.retours.cli.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.indexer.folder.VersionHistory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The file in a data folder that tells where a server of that folder answers, so that a command asks it rather than open the stores
 * itself. A server that was killed leaves it there: whoever finds it asks first.
 */
public final class ServingNote {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** Far longer than a server takes on a busy machine; one that is frozen says nothing at all. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DataFolder folder;

    /** Finds the note of a data folder; it need not exist. */
    public ServingNote(DataFolder folder) {
        this.folder = folder;
    }

    /** Says where the server is. A folder where nothing may be written is served all the same. */
    public void leave(String host, int port) {
        try {
            DataFolder.write(folder.serving(), address(host, port));
        } catch (DataFolderException e) {
            // commands then open the stores themselves
        }
    }

    /** Takes the note away, unless it is another server's by now. */
    public void remove(String host, int port) {
        Path file = folder.serving();
        try {
            if (Files.readString(file).equals(address(host, port))) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // it was never there, or stays as that of a killed server does
        }
    }

    /** Returns where a program on this machine reaches a server; one that listens everywhere, by the loopback address. */
    private static String address(String host, int port) {
        return Serving.address(isWildcard(host) ? "127.0.0.1" : host, port);
    }

    private static boolean isWildcard(String host) {
        try {
            return InetAddress.getByName(host).isAnyLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /**
     * Returns where a server answers from a version of the data that was complete in this very folder: whatever listens there
     * by now, it then tells what this folder holds.
     */
    public Optional<URI> server() throws InterruptedException {
        try {
            var server = URI.create(Files.readString(folder.serving()));
            JsonNode status = MAPPER.readTree(
                    ApiClient.get(server, "api/v1/status", PATIENCE).body());
            String version = status.at("/data/dataset_versions/0").asText();
            return VersionHistory.read(folder).contains(version) ? Optional.of(server) : Optional.empty();
        } catch (IOException | IllegalArgumentException | DataFolderException e) {
            return Optional.empty(); // no note, none of ours, or nobody there
        }
    }
}
