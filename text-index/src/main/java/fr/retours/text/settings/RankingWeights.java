package fr.retours.text.settings;

import fr.retours.text.field.TextField;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/**
 * The numbers by which recaps are found and ranked. All of them act on a query, none on what is indexed.
 *
 * @param values a number for each key, within its bounds
 */
public record RankingWeights(Map<WeightKey, Float> values) {
    /** Those of {@code weights.properties}. */
    public static final RankingWeights SHIPPED = WeightsReader.whole(SettingsFile.shipped("weights.properties"));

    /** Copies the numbers. */
    public RankingWeights {
        values = Map.copyOf(values);
        if (!values.keySet().equals(EnumSet.allOf(WeightKey.class))) {
            throw new IllegalArgumentException("every key must have a number, got " + values.keySet());
        }
        values.forEach((key, value) -> {
            if (!key.takes(value)) {
                throw new IllegalArgumentException(
                        key + " must be from " + key.least() + " to " + key.most() + ", got " + value);
            }
        });
    }

    /** Returns a number. */
    @SuppressWarnings("NullAway") // every key has one
    public float of(WeightKey key) {
        return values.get(key);
    }

    /**
     * Returns a number of things.
     *
     * @throws IllegalArgumentException if the key is not for whole numbers
     */
    public int whole(WeightKey key) {
        if (!key.isWhole()) {
            throw new IllegalArgumentException("key must be one of whole numbers, got " + key);
        }
        return (int) of(key);
    }

    /** Returns how much a word weighs there. */
    public float of(TextField field) {
        return switch (field) {
            case TITLE -> of(WeightKey.TITLE);
            case PEOPLE -> of(WeightKey.PEOPLE);
            case BODIES -> of(WeightKey.BODIES);
            case THEMES -> of(WeightKey.THEMES);
            case BODY -> of(WeightKey.TEXT);
            case SUMMARY, OPENING -> of(WeightKey.SUMMARY);
            case CITED -> of(WeightKey.CITED);
            case TERRITORIES -> 0;
        };
    }

    /** Returns these, but for some. */
    RankingWeights with(Map<WeightKey, Float> others) {
        var all = new EnumMap<WeightKey, Float>(values);
        all.putAll(others);
        return new RankingWeights(all);
    }
}
