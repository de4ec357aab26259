package fr.retours.sentence;

import fr.retours.text.encoder.SentenceModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a model wants to be used, as the file {@code retours.properties} beside it says; each line may be missing.
 *
 * @param queryPrefix what stands before a question; {@code query_prefix}, nothing unless stated
 * @param passagePrefix what stands before a passage; {@code passage_prefix}, likewise
 * @param pooling {@code pooling}: {@code mean} or {@code cls}
 * @param maxTokens tokens beyond are left out; {@code max_tokens}
 * @param minSimilarity see {@link fr.retours.text.encoder.SentenceEncoder#leastSimilarity}; {@code min_similarity}
 */
record ModelSettings(
        String queryPrefix, String passagePrefix, TokenPooling pooling, int maxTokens, float minSimilarity) {
    static final String FILE = "retours.properties";

    private static final String QUERY_PREFIX = "query_prefix";
    private static final String PASSAGE_PREFIX = "passage_prefix";
    private static final String POOLING = "pooling";
    private static final String MAX_TOKENS = "max_tokens";
    private static final String MIN_SIMILARITY = "min_similarity";
    private static final Set<String> KEYS = Set.of(QUERY_PREFIX, PASSAGE_PREFIX, POOLING, MAX_TOKENS, MIN_SIMILARITY);

    /** As many as most encoders were trained for, and a passage seldom has more. */
    private static final int USUAL_TOKENS = 256;

    private static final int LEAST_TOKENS = 8;
    private static final int MOST_TOKENS = 8192;

    /**
     * Reads the file in a folder; what is usual where there is none.
     *
     * @throws SentenceModelException if it holds something else
     */
    static ModelSettings in(Path folder) {
        Path file = folder.resolve(FILE);
        var lines = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                lines.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw ModelFaults.unreadable(file, e);
            }
        }
        requireKnown(lines, file);
        return new ModelSettings(
                lines.getProperty(QUERY_PREFIX, ""),
                lines.getProperty(PASSAGE_PREFIX, ""),
                pooling(lines.getProperty(POOLING, "mean"), file),
                (int) number(lines, MAX_TOKENS, USUAL_TOKENS, new Bounds(LEAST_TOKENS, MOST_TOKENS), file),
                number(lines, MIN_SIMILARITY, 0.5f, new Bounds(-1, 1), file));
    }

    private static void requireKnown(Properties lines, Path file) {
        for (String key : lines.stringPropertyNames()) {
            if (!KEYS.contains(key)) {
                throw ModelFaults.badSetting(
                        file, "chaque clé", key, "l'une de " + String.join(", ", new TreeSet<>(KEYS)));
            }
        }
    }

    private static TokenPooling pooling(String value, Path file) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "mean" -> TokenPooling.MEAN;
            case "cls" -> TokenPooling.CLS;
            default -> throw ModelFaults.badSetting(file, POOLING, value, "mean ou cls");
        };
    }

    private record Bounds(float least, float most) {}

    private static float number(Properties lines, String key, float usual, Bounds bounds, Path file) {
        String value = lines.getProperty(key, String.valueOf(usual)).strip();
        try {
            float number = Float.parseFloat(value);
            if (number >= bounds.least && number <= bounds.most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw ModelFaults.badSetting(file, key, value, "un nombre de " + bounds.least + " à " + bounds.most);
    }

    /** Returns what of this changes the vector of a passage. */
    String onPassages() {
        return String.join("\n", passagePrefix, pooling.name(), String.valueOf(maxTokens));
    }
}
