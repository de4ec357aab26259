package fr.retours.bench.fuzz;

import fr.retours.graph.snapshot.GraphCopy;
import fr.retours.indexer.FactsFormatException;
import fr.retours.indexer.FactsJson;
import fr.retours.indexer.OutlineJson;
import fr.retours.indexer.RecapOutline;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoredExtraction;
import fr.retours.indexer.backup.BackupFile;
import fr.retours.indexer.folder.ContentDigest;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.indexer.folder.VersionHistory;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.file.FileTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.DeflaterInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What a run keeps: packed, or with a checksum that says that all is well. */
final class StoredTargets {
    /** Each puts one part of an archive in the place of what it is; the last part is the whole file. */
    private static final List<String> STATEMENTS = List.of(
            "UPDATE extraction SET facts = ?",
            "UPDATE outline SET outline = ?",
            "UPDATE given SET names = ?",
            "INSERT OR REPLACE INTO state (name, value) VALUES ('journal', ?)");

    private static final int FACTS = 0;
    private static final int JOURNAL = 3;
    private static final int FILE = 4;

    private StoredTargets() {}

    /** Makes one of the copy of the graph that a run leaves, unpacked. */
    static FuzzTarget graphCopy(FuzzSetup setup) throws IOException {
        DataFolder data = setup.data();
        String version = VersionHistory.read(data).latest().orElse("v1");
        Path file = setup.newFolder("copy").resolve("graph-copy.gz");
        List<byte[]> seeds = new ArrayList<>();
        if (Files.exists(data.graphCopy())) {
            try (var in = new GZIPInputStream(Files.newInputStream(data.graphCopy()))) {
                seeds.add(in.readAllBytes());
            }
        }
        return new FuzzTarget(
                input -> {
                    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
                        out.write(input);
                    }
                    new GraphCopy(file).read(version);
                },
                seeds);
    }

    /** Makes one of what the archive keeps of a recap, of its outline or of a run. */
    static FuzzTarget archive(FuzzSetup setup) throws IOException {
        var folder = new DataFolder(setup.newFolder("archive"));
        Path sound = folder.root().resolve("sound.db");
        RecapFacts facts = setup.facts().getFirst();
        try (var archive = RecapArchive.open(folder)) {
            archive.extractions().put(List.of(StoredExtraction.of(facts, "fuzz")));
            archive.givenIds().give(facts);
        }
        RecapArchive.copy(folder, sound);
        List<byte[]> seeds = new ArrayList<>(FuzzTarget.bytes(
                FactsJson.write(facts),
                OutlineJson.write(RecapOutline.of(facts)),
                "{\"person:x\":[\"Jean Martin\"]}",
                "{\"complete\":true,\"version\":\"v1\"}"));
        seeds.add(Files.readAllBytes(sound));
        return FuzzTarget.ofParts(FILE + 1, (part, rest) -> readArchive(folder.archive(), sound, part, rest), seeds);
    }

    private static void readArchive(Path file, Path sound, int part, byte[] rest) throws IOException, SQLException {
        if (part == FILE) {
            Files.write(file, rest);
        } else {
            Files.copy(sound, file, StandardCopyOption.REPLACE_EXISTING);
            change(file, part, rest);
        }
        try (var archive = RecapArchive.read(file)) {
            read(archive);
        } catch (DataFolderException e) {
            FuzzFindingException.requireWords(e);
        }
    }

    private static void change(Path file, int part, byte[] rest) throws IOException, SQLException {
        byte[] packed = packed(rest);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            boolean text = part == JOURNAL;
            update(connection, STATEMENTS.get(part), text ? new String(rest, StandardCharsets.UTF_8) : packed);
            if (part == FACTS) {
                update(connection, "UPDATE recap SET checksum = ?", ContentDigest.of(packed));
            }
            connection.commit();
        }
    }

    private static void update(Connection connection, String statement, Object value) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(statement)) {
            update.setObject(1, value);
            update.executeUpdate();
        }
    }

    private static byte[] packed(byte[] text) throws IOException {
        try (var in = new DeflaterInputStream(new ByteArrayInputStream(text))) {
            return in.readAllBytes();
        }
    }

    private static void read(RecapArchive archive) {
        archive.extractions().forEachOutlined(one -> {
            one.readOutline();
            one.recap();
            try {
                one.facts();
            } catch (FactsFormatException e) {
                // told as damaged
            }
        });
        archive.journal().read();
        archive.journal().digests();
        archive.givenIds().successors();
        archive.forEachText(text -> {});
    }

    /** Makes one of a backup, of which a part is changed: checked, and restored where it passes. */
    static FuzzTarget backup(FuzzSetup setup) throws IOException {
        Path folder = setup.newFolder("backup");
        var file = new BackupFile(folder.resolve("backup.zip"));
        var data = new DataFolder(setup.newFolder("data"));
        try (var archive = RecapArchive.open(data)) {
            archive.extractions().put(List.of(StoredExtraction.of(setup.facts().getFirst(), "fuzz")));
        }
        Files.writeString(data.curation(), "hide:\n  - {id: person:x, reason: y, date: 2026-03-02}\n");
        file.write(data);
        ZipParts parts = ZipParts.of(Files.readAllBytes(file.file()));
        return new FuzzTarget(
                input -> {
                    Files.write(file.file(), parts.file(input));
                    restore(file, new DataFolder(folder.resolve("restored")));
                },
                parts.seeds());
    }

    /** A refused backup leaves nothing behind, and no backup writes elsewhere. */
    private static void restore(BackupFile file, DataFolder restored) throws IOException {
        try {
            file.check(Optional.empty());
            file.restore(restored, Optional.empty());
        } catch (DataFolderException e) {
            FuzzFindingException.requireWords(e);
        }
        FileTree.delete(restored.root());
        try (Stream<Path> files = Files.list(restored.root().getParent())) {
            List<Path> beside = files.filter(one -> !one.equals(file.file())).toList();
            if (!beside.isEmpty()) {
                throw new FuzzFindingException("a restored backup must stay in its folder, got " + beside);
            }
        }
    }
}
