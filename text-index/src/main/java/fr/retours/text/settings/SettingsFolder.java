package fr.retours.text.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files by which a user sets the search: {@code weights.properties} and {@code synonyms.txt}. Pure functions. */
public final class SettingsFolder {
    private static final String FOLDER = "search";
    private static final String WEIGHTS = "weights.properties";
    private static final String SYNONYMS = "synonyms.txt";

    private SettingsFolder() {}

    /**
     * Reads what the folder {@code search} of a data folder sets; what it does not name is as shipped.
     *
     * @param data the data folder; nothing in it need be there
     * @throws SettingsException if a file cannot be followed or is none of those that are read
     */
    public static SearchSettings inForce(Path data) {
        Path folder = data.resolve(FOLDER);
        return Files.isDirectory(folder) ? folder(folder) : SearchSettings.SHIPPED;
    }

    /**
     * Reads what would be in force instead.
     *
     * @param other a file, which stands for the weights alone, or a folder, which stands for {@code search}
     * @throws SettingsException if a file cannot be followed or is none of those that are read
     */
    public static SearchSettings instead(Path other, SearchSettings inForce) {
        return Files.isDirectory(other) ? folder(other).with(inForce.dictionary()) : inForce.with(weights(other));
    }

    private static SearchSettings folder(Path folder) {
        var settings = SearchSettings.SHIPPED;
        for (Path file : files(folder)) {
            settings = switch (file.getFileName().toString()) {
                case WEIGHTS -> settings.with(weights(file));
                case SYNONYMS -> settings.with(SynonymsReader.groups(SettingsFile.read(file)));
                default -> throw new SettingsException(file.toString(), "unknown", WEIGHTS + ", " + SYNONYMS);
            };
        }
        return settings;
    }

    private static RankingWeights weights(Path file) {
        return RankingWeights.SHIPPED.with(WeightsReader.some(SettingsFile.read(file)));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SettingsException(folder.toString(), "unreadable");
        }
    }
}
