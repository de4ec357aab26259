package fr.retours.bench.fuzz;

import fr.retours.indexer.FactsFormatException;
import fr.retours.indexer.FactsJson;
import fr.retours.indexer.OutlineJson;
import fr.retours.indexer.RecapOutline;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoredExtraction;
import fr.retours.indexer.folder.ContentDigest;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.model.fact.RecapFacts;
import java.io.ByteArrayOutputStream;
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
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/**
 * What the archive keeps of a recap, of its outline or of a run, with a checksum that says that all is well. The first byte of an input
 * says what the rest is; it may also be a whole file.
 */
final class ArchiveTarget implements FuzzTarget {
    private static final List<String> STATEMENTS = List.of(
            "UPDATE extraction SET facts = ?",
            "UPDATE outline SET outline = ?",
            "UPDATE given SET names = ?",
            "INSERT OR REPLACE INTO state (name, value) VALUES ('journal', ?)");
    private static final int FACTS = 0;
    private static final int OUTLINE = 1;
    private static final int GIVEN = 2;
    private static final int JOURNAL = 3;
    private static final int FILE = 4;

    private final Path file;
    private final Path sound;
    private final RecapFacts facts;

    ArchiveTarget(FuzzSetup setup) throws IOException {
        var folder = new DataFolder(setup.newFolder("archive"));
        this.file = folder.archive();
        this.sound = folder.root().resolve("sound.db");
        this.facts = setup.facts().getFirst();
        try (var archive = RecapArchive.open(folder)) {
            archive.extractions().put(List.of(StoredExtraction.of(facts, "fuzz")));
            archive.givenIds().give(facts);
        }
        RecapArchive.copy(folder, sound);
    }

    @Override
    public void take(byte[] input) throws IOException, SQLException {
        if (input.length == 0) {
            return;
        }
        int part = (input[0] & 0xFF) % (FILE + 1);
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        if (part == FILE) {
            Files.write(file, rest);
        } else {
            Files.copy(sound, file, StandardCopyOption.REPLACE_EXISTING);
            change(part, rest);
        }
        try (var archive = RecapArchive.read(file)) {
            read(archive);
        } catch (DataFolderException e) {
            RefusalCheck.check(e);
        }
    }

    private void change(int part, byte[] rest) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            try (PreparedStatement update = connection.prepareStatement(STATEMENTS.get(part))) {
                if (part == JOURNAL) {
                    update.setString(1, new String(rest, StandardCharsets.UTF_8));
                } else {
                    update.setBytes(1, packed(rest));
                }
                update.executeUpdate();
            }
            if (part == FACTS) {
                try (PreparedStatement update = connection.prepareStatement("UPDATE recap SET checksum = ?")) {
                    update.setString(1, ContentDigest.of(packed(rest)));
                    update.executeUpdate();
                }
            }
            connection.commit();
        }
    }

    private static byte[] packed(byte[] text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(text);
        }
        return bytes.toByteArray();
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

    @Override
    public List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        seeds.add(seed(FACTS, FactsJson.write(facts).getBytes(StandardCharsets.UTF_8)));
        seeds.add(seed(OUTLINE, OutlineJson.write(RecapOutline.of(facts)).getBytes(StandardCharsets.UTF_8)));
        seeds.add(seed(GIVEN, "{\"person:x\":[\"Jean Martin\"]}".getBytes(StandardCharsets.UTF_8)));
        seeds.add(seed(JOURNAL, "{\"complete\":true,\"version\":\"v1\"}".getBytes(StandardCharsets.UTF_8)));
        seeds.add(seed(FILE, Files.readAllBytes(sound)));
        return seeds;
    }

    private static byte[] seed(int part, byte[] rest) {
        byte[] seed = new byte[rest.length + 1];
        seed[0] = (byte) part;
        System.arraycopy(rest, 0, seed, 1, rest.length);
        return seed;
    }
}
