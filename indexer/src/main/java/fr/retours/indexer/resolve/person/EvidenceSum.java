package fr.retours.indexer.resolve.person;

import fr.retours.indexer.IndexerMessages;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What speaks for two being one person and against it.
 *
 * @param parts what each kind of evidence adds: the natural logarithm of how much likelier one person makes it than two
 * @param doubt how near to zero the sum is doubtful
 */
public record EvidenceSum(Map<EvidenceKind, Double> parts, double doubt) {
    /** Copies the map. */
    public EvidenceSum {
        var ordered = new EnumMap<EvidenceKind, Double>(EvidenceKind.class);
        ordered.putAll(parts);
        parts = Collections.unmodifiableMap(ordered);
    }

    /** Returns the sum: above zero, one person is likelier. */
    public double total() {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Returns the French sum and its parts: « +2,1 : fréquence du nom +3,4 ; autre milieu -1,3 ». */
    public String describe() {
        return IndexerMessages.text(
                "evidence",
                decimal(total()),
                parts.entrySet().stream()
                        .map(part -> IndexerMessages.text(
                                        "evidence." + part.getKey().slug()) + " " + decimal(part.getValue()))
                        .collect(Collectors.joining(" ; ")));
    }

    private static String decimal(double value) {
        return String.format(Locale.FRENCH, "%+.1f", value);
    }

    /** Returns whether the decision could well be the other one. */
    public boolean isDoubtful() {
        return Math.abs(total()) < doubt;
    }
}
