package fr.retours.api.export;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code Accept} header asks for (RFC 9110, 12.5.1).
 *
 * @param range {@code type/subtype}, either of them perhaps a star
 * @param weight from 0 to 1
 */
record Accepted(String range, double weight) {
    private static final String ANYTHING = "*/*";

    /** Returns the format that is wanted most, of equally wanted ones the first; empty when none is acceptable. */
    static Optional<Format> best(@Nullable String header, List<Format> formats) {
        List<Accepted> all = header == null || header.isBlank()
                ? List.of(new Accepted(ANYTHING, 1))
                : Arrays.stream(header.split(",")).map(Accepted::of).toList();
        return formats.stream()
                .filter(format -> weight(all, format) > 0)
                .max(Comparator.comparingDouble((Format format) -> weight(all, format))
                        .thenComparing(formats::indexOf, Comparator.reverseOrder()));
    }

    private static Accepted of(String written) {
        String[] parts = written.split(";");
        double weight = Arrays.stream(parts)
                .skip(1)
                .map(String::strip)
                .filter(one -> one.startsWith("q="))
                .findFirst()
                .map(one -> number(one.substring(2)))
                .orElse(1.0);
        return new Accepted(parts[0].strip().toLowerCase(Locale.ROOT), weight);
    }

    private static double number(String written) {
        try {
            return Double.parseDouble(written);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** The most specific range that fits decides. */
    private static double weight(List<Accepted> all, Format format) {
        String type = format.mediaType();
        String family = type.substring(0, type.indexOf('/')) + "/*";
        return List.of(type, family, ANYTHING).stream()
                .flatMap(range -> all.stream().filter(one -> one.range.equals(range)))
                .findFirst()
                .map(Accepted::weight)
                .orElse(0.0);
    }
}
