package fr.retours.cli.key;

import fr.retours.api.access.AccessKeys;
import fr.retours.api.access.AuditLog;
import fr.retours.indexer.folder.DataFolder;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Option;

/** Where accounts are: what all commands about them share. */
final class KeyOptions {
    @Option(names = "--data", paramLabel = "DOSSIER", descriptionKey = "option.data")
    Path data = Path.of("data");

    DataFolder folder() {
        return new DataFolder(data);
    }

    AccessKeys keys() {
        var clock = Clock.systemUTC();
        return new AccessKeys(folder().keys(), new AuditLog(folder().audit(), clock), clock);
    }
}
