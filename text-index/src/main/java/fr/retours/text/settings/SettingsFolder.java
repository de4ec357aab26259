package fr.retours.text.settings;

import fr.retours.text.analysis.StemExceptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files by which a user sets the search: {@code weights.properties} and {@code synonyms.txt}, which are in force at once, and
 * {@code stems.txt}, by which the next index is written. Pure functions.
 */
public final class SettingsFolder {
    private static final String FOLDER = "search";
    private static final String WEIGHTS = "weights.properties";
    private static final String SYNONYMS = "synonyms.txt";
    private static final String STEMS = "stems.txt";

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

    /**
     * Reads the stems that the next index of a data folder is to be written with: those of the user before ours.
     *
     * @param data the data folder; nothing in it need be there
     * @throws SettingsException if the file cannot be followed
     */
    public static StemExceptions stems(Path data) {
        return stemsIn(data.resolve(FOLDER));
    }

    /** Returns the file of stems in a data folder; it need not be there. */
    public static Path stemsFile(Path data) {
        return data.resolve(FOLDER).resolve(STEMS);
    }

    /**
     * Reads the stems of a folder that stands for {@code search}.
     *
     * @throws SettingsException if the file cannot be followed
     */
    public static StemExceptions stemsIn(Path folder) {
        Path file = folder.resolve(STEMS);
        return Files.exists(file) ? stemsOf(file) : StemExceptions.SHIPPED;
    }

    private static StemExceptions stemsOf(Path file) {
        return StemExceptions.SHIPPED.with(StemsReader.stems(SettingsFile.read(file)));
    }

    private static SearchSettings folder(Path folder) {
        var settings = SearchSettings.SHIPPED;
        for (Path file : files(folder)) {
            settings = switch (file.getFileName().toString()) {
                case WEIGHTS -> settings.with(weights(file));
                case SYNONYMS -> settings.with(SynonymsReader.groups(SettingsFile.read(file)));
                case STEMS -> checked(settings, file);
                default ->
                    throw new SettingsException(
                            file.toString(), "unknown", String.join(", ", WEIGHTS, SYNONYMS, STEMS));
            };
        }
        return settings;
    }

    /** Returns the settings as they are: stems are none of a search, but a mistake in them shows when it starts. */
    private static SearchSettings checked(SearchSettings settings, Path stems) {
        stemsOf(stems);
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
