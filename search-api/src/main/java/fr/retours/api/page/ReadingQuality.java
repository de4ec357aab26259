package fr.retours.api.page;

import fr.retours.api.asset.ProgramFile;
import fr.retours.api.wording.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/**
 * How well facts are read, as {@code retours evaluate} printed it for texts that nobody wrote rules for.
 *
 * @param rows one a kind of fact
 * @param overall the mean, from 0 to 1 in two decimals of a French number
 */
public record ReadingQuality(List<Row> rows, String overall) {
    private static final String FILE = "/fr/retours/api/page/quality.txt";
    private static final String OVERALL = "overall";
    private static final int PRECISION = 1;
    private static final int RECALL = 2;

    /**
     * One kind of fact.
     *
     * @param right of a hundred facts shown, how many are right
     * @param found of a hundred facts stated, how many are shown
     */
    public record Row(String label, int right, int found) {}

    /** Reads the figures that come with the program. */
    static ReadingQuality measured() {
        List<String[]> lines = ProgramFile.text(FILE)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith(" "))
                .map(line -> line.split(" +"))
                .toList();
        return new ReadingQuality(
                lines.stream()
                        .filter(line -> !line[0].equals(OVERALL))
                        .map(line -> new Row(
                                Wording.text("quality." + line[0]), percent(line[PRECISION]), percent(line[RECALL])))
                        .toList(),
                lines.stream()
                        .filter(line -> line[0].equals(OVERALL))
                        .map(line -> NumberFormat.getInstance(Locale.FRENCH).format(new BigDecimal(line[1])))
                        .findFirst()
                        .orElseThrow());
    }

    private static int percent(String share) {
        return new BigDecimal(share)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
    }
}
