package fr.retours.indexer.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.retours.indexer.Messages;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An annotation: the recaps of a folder, one JSON file each, in the order of file names. */
public final class Gold {
    private final List<Annotation> recaps;

    private Gold(List<Annotation> recaps) {
        this.recaps = recaps;
    }

    /**
     * Reads a folder.
     *
     * @throws GoldException if it is none, holds no JSON file, or one of them is not in the guide's format
     */
    public static Gold read(Path folder) {
        List<Annotation> recaps = new ArrayList<>();
        for (Path file : files(folder)) {
            recaps.add(recap(file));
        }
        if (recaps.isEmpty()) {
            throw new GoldException(Messages.text("gold.empty", folder));
        }
        return new Gold(List.copyOf(recaps));
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
            throw new GoldException(Messages.text("gold.no-folder", folder));
        }
    }

    private static Annotation recap(Path file) {
        try {
            return Annotation.read(Files.readString(file));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new GoldException(Messages.text("gold.bad-json", file, line, e.getOriginalMessage()));
        } catch (CharacterCodingException e) {
            throw new GoldException(Messages.text("gold.bad-json", file, 1, "UTF-8"));
        } catch (IOException e) {
            throw new GoldException(Messages.text("gold.unreadable", file));
        }
    }
}
