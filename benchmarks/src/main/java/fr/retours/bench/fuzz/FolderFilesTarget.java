package fr.retours.bench.fuzz;

import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.indexer.folder.VersionHistory;
import fr.retours.indexer.mask.NameFingerprints;
import fr.retours.indexer.privacy.ForgottenPeople;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A small file of a data folder: who is forgotten, or which versions there were. The first byte of an input says which file the rest is.
 */
final class FolderFilesTarget implements FuzzTarget {
    private static final String FORGOTTEN = """
            \0{"prints":{"salt":"<salt>"},"people":[{"date":"2026-11-30","manner":"MASK","ids":["0a"],
            "forms":{"longest":3,"prints":["0b"]},"recaps":[]}]}""";
    private static final String VERSIONS =
            "\1{\"versions\":[{\"version\":\"v1\",\"completed\":\"2026-11-30T10:00:00Z\",\"recaps\":3}]}";

    private final DataFolder folder;

    FolderFilesTarget(FuzzSetup setup) throws IOException {
        this.folder = new DataFolder(setup.newFolder("data"));
    }

    @Override
    public void take(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        boolean forgotten = input[0] % 2 == 0;
        Path file = forgotten ? folder.forgotten() : folder.versions();
        Files.write(file, Arrays.copyOfRange(input, 1, input.length));
        try {
            if (forgotten) {
                ForgottenPeople.read(folder).find("person:jean-martin");
            } else {
                VersionHistory.read(folder).contains("v2");
            }
        } catch (DataFolderException e) {
            RefusalCheck.check(e);
        }
    }

    @Override
    public List<byte[]> seeds() {
        String salt = NameFingerprints.random().salt();
        return List.of(
                FORGOTTEN.replace("<salt>", salt).getBytes(StandardCharsets.UTF_8),
                VERSIONS.getBytes(StandardCharsets.UTF_8));
    }
}
