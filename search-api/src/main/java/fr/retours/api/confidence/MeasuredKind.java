package fr.retours.api.confidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.retours.api.asset.ProgramFile;
import fr.retours.api.wording.CertaintyLevel;
import fr.retours.api.wording.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How often facts of one kind are right, as {@code ConfidenceTable} of the benchmarks counted them.
 *
 * @param kind as {@code retours evaluate} names it
 * @param label the same in French
 * @param levels the surest first, also those of which no fact was judged
 * @param bins by confidence, ascending; empty ones are left out
 */
public record MeasuredKind(String kind, String label, List<JudgedLevel> levels, List<JudgedBin> bins) {
    private static final String FILE = "/fr/retours/api/confidence/confidence.tsv";
    private static final int COLUMNS = 4;

    /** Copies the lists. */
    public MeasuredKind {
        levels = List.copyOf(levels);
        bins = List.copyOf(bins);
    }

    /**
     * Facts of about one confidence.
     *
     * @param from their least confidence
     * @param facts how many were judged
     * @param right how many of them are right
     */
    public record JudgedBin(double from, int facts, int right) {
        /** Returns the share of right ones. */
        @JsonProperty
        public double share() {
            return (double) right / facts;
        }
    }

    /**
     * Facts of one level.
     *
     * @param level as pages call it
     * @param from their least confidence
     * @param facts how many were judged
     * @param right how many of them are right
     */
    public record JudgedLevel(String level, double from, int facts, int right) {
        /** Returns the share of right ones; null when none was judged. */
        @JsonProperty
        public @Nullable Double share() {
            return facts == 0 ? null : (double) right / facts;
        }

        static JudgedLevel of(CertaintyLevel level, List<JudgedBin> bins) {
            Predicate<JudgedBin> there = bin -> CertaintyLevel.of(bin.from()).equals(level);
            return new JudgedLevel(
                    level.word(),
                    level.least(),
                    bins.stream().filter(there).mapToInt(JudgedBin::facts).sum(),
                    bins.stream().filter(there).mapToInt(JudgedBin::right).sum());
        }
    }

    /** Returns what was measured with this version of the program. */
    public static List<MeasuredKind> all() {
        Map<String, List<JudgedBin>> kinds = ProgramFile.text(FILE)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", COLUMNS))
                .collect(Collectors.groupingBy(
                        cells -> cells[0],
                        LinkedHashMap::new,
                        Collectors.mapping(MeasuredKind::bin, Collectors.toList())));
        return kinds.entrySet().stream()
                .map(one -> new MeasuredKind(
                        one.getKey(),
                        Wording.text("quality." + one.getKey()),
                        CertaintyLevel.all().stream()
                                .map(level -> JudgedLevel.of(level, one.getValue()))
                                .toList(),
                        one.getValue()))
                .toList();
    }

    private static JudgedBin bin(String[] cells) {
        return new JudgedBin(
                Double.parseDouble(cells[1]), Integer.parseInt(cells[2]), Integer.parseInt(cells[COLUMNS - 1]));
    }
}
