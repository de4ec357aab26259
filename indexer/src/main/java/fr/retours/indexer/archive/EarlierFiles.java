package fr.retours.indexer.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.indexer.FactsFormatException;
import fr.retours.indexer.FactsJson;
import fr.retours.indexer.folder.ContentDigest;
import fr.retours.indexer.folder.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files in which earlier versions kept what an archive keeps: they are taken over once, then they go. */
final class EarlierFiles {
    private static final int FILES_AT_ONCE = 200;
    private static final int WITH_CHECK = 3;

    private final Path extracted;
    private final Path ids;
    private final Path journal;

    EarlierFiles(DataFolder folder) {
        this.extracted = folder.root().resolve("extracted");
        this.ids = folder.root().resolve("ids.json");
        this.journal = folder.root().resolve("journal.json");
    }

    /** Tells whether an earlier version left what was read off recaps. */
    boolean areThere() {
        return Files.exists(extracted);
    }

    /** Takes all over that can be read; what cannot stays where it is. */
    void moveInto(ExtractionTable extractions, GivenIds givenIds) {
        try {
            if (Files.exists(extracted)) {
                moveExtractions(extractions);
            }
            if (Files.exists(ids)) {
                givenIds.restore(successors());
                Files.delete(ids);
            }
            Files.deleteIfExists(journal);
        } catch (IOException e) {
            throw DataFolder.failure(extracted, e);
        }
    }

    private void moveExtractions(ExtractionTable table) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(extracted, "*.json")) {
            found.forEach(files::add);
        }
        for (int from = 0; from < files.size(); from += FILES_AT_ONCE) {
            move(files.subList(from, Math.min(files.size(), from + FILES_AT_ONCE)), table);
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(extracted)) {
            if (left.iterator().hasNext()) {
                return;
            }
        }
        Files.delete(extracted);
    }

    private static void move(List<Path> files, ExtractionTable table) throws IOException {
        Map<Path, StoredExtraction> readable = new TreeMap<>();
        for (Path file : files) {
            read(Files.readAllBytes(file)).ifPresent(one -> readable.put(file, one));
        }
        table.put(
                readable.values().stream().filter(one -> !table.knows(one.id())).toList());
        for (Path file : readable.keySet()) {
            Files.delete(file);
        }
    }

    /** Reads « extractor sha256 check », a line end and the facts; files older still lack the check. */
    private static Optional<StoredExtraction> read(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        int end = Math.max(0, text.indexOf('\n'));
        String[] header = text.substring(0, end).split(" ", -1);
        String facts = text.substring(end).strip();
        if (header.length < WITH_CHECK - 1) {
            return Optional.empty();
        }
        try {
            byte[] packed = PackedText.pack(facts);
            boolean sound = header.length < WITH_CHECK || header[2].equals(ContentDigest.of(facts));
            return Optional.of(new StoredExtraction(
                    FactsJson.readRecap(facts).id(),
                    header[1],
                    header[0],
                    sound ? ContentDigest.of(packed) : "",
                    packed,
                    null));
        } catch (FactsFormatException e) {
            return Optional.empty();
        }
    }

    /** Reads where ids have gone; former links are no reason to stop. */
    private Map<String, String> successors() {
        Map<String, String> successors = new TreeMap<>();
        try {
            JsonNode read = JsonMapper.builder().build().readTree(ids.toFile());
            read.path("successors")
                    .properties()
                    .forEach(one -> successors.put(one.getKey(), one.getValue().asText()));
        } catch (IOException e) {
            return Map.of();
        }
        return successors;
    }
}
