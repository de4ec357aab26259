package fr.retours.indexer.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.retours.indexer.IndexerMessages;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An annotation: the recaps of a folder, one JSON file each, in the order of file names, or those of a file, one a line. */
public final class GoldSet {
    private final List<Annotation> recaps;

    private GoldSet(List<Annotation> recaps) {
        this.recaps = recaps;
    }

    /**
     * Reads a folder, or a file with a recap a line.
     *
     * @throws GoldException if it is neither, holds no recap, or one of them is not in the guide's format
     */
    public static GoldSet read(Path place) {
        List<Annotation> recaps = new ArrayList<>();
        if (Files.isRegularFile(place)) {
            int line = 0;
            for (String json : text(place).lines().toList()) {
                recaps.add(recap(place, ++line, json));
            }
        } else {
            files(place).forEach(file -> recaps.add(recap(file, 1, text(file))));
        }
        if (recaps.isEmpty()) {
            throw new GoldException(IndexerMessages.text("gold.empty", place));
        }
        return new GoldSet(List.copyOf(recaps));
    }

    List<Annotation> recaps() {
        return recaps;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new GoldException(IndexerMessages.text("gold.no-folder", folder));
        }
    }

    private static Annotation recap(Path file, int first, String json) {
        try {
            return Annotation.read(json);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new GoldException(
                    IndexerMessages.text("gold.bad-json", file, first + line - 1, e.getOriginalMessage()));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new GoldException(IndexerMessages.text("gold.bad-json", file, 1, "UTF-8"));
        } catch (IOException e) {
            throw new GoldException(IndexerMessages.text("gold.unreadable", file));
        }
    }
}
