package fr.retours.text.settings;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads lines of a key, an equals sign and a number, with a point or a comma. Pure functions. */
final class WeightsReader {
    private static final Pattern EQUALS = Pattern.compile("\\s*=\\s*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?:[.,][0-9]{1,9})?");

    private WeightsReader() {}

    /**
     * Reads all numbers.
     *
     * @throws SettingsException if a line is not as it should be or a number is missing
     */
    static RankingWeights whole(SettingsFile file) {
        var values = some(file);
        Set<WeightKey> missing = EnumSet.allOf(WeightKey.class);
        missing.removeAll(values.keySet());
        if (!missing.isEmpty()) {
            throw new SettingsException(file.name(), "weight.missing", list(missing));
        }
        return new RankingWeights(values);
    }

    /**
     * Reads the numbers that a file names.
     *
     * @throws SettingsException if a line is not as it should be
     */
    static Map<WeightKey, Float> some(SettingsFile file) {
        Map<WeightKey, Float> values = new EnumMap<>(WeightKey.class);
        for (SettingsFile.Line line : file.lines()) {
            String[] sides = EQUALS.split(line.text(), -1);
            if (sides.length != 2) {
                throw line.problem("weight.line", line.text());
            }
            var key = WeightKey.find(sides[0])
                    .orElseThrow(() -> line.problem("weight.key", sides[0], list(EnumSet.allOf(WeightKey.class))));
            if (values.put(key, number(line, key, sides[1])) != null) {
                throw line.problem("weight.twice", key.written());
            }
        }
        return values;
    }

    private static float number(SettingsFile.Line line, WeightKey key, String written) {
        if (NUMBER.matcher(written).matches()) {
            float number = Float.parseFloat(written.replace(',', '.'));
            if (key.takes(number)) {
                return number;
            }
        }
        throw line.problem(
                key.isWhole() ? "weight.whole" : "weight.number",
                key.written(),
                String.valueOf(key.least()),
                String.valueOf(key.most()),
                written);
    }

    private static String list(Set<WeightKey> keys) {
        return keys.stream().map(WeightKey::written).collect(Collectors.joining(", "));
    }
}
