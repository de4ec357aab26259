package fr.retours.bench.fill;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a whole run took, stage by stage.
 *
 * @param first the run that filled the folder
 * @param again the one after it, which found nothing new
 * @param more the one after that, which found a few recaps more
 */
public record FillTable(FillRun first, FillRun again, FillRun more, DiskUse disk) {
    private static final double MEGABYTE = 1 << 20;
    private static final double KILOBYTES = 1 << 10;

    /** Returns all of it as lines to print. */
    public String text() {
        return Stream.of(stages(), runs(), memory()).flatMap(List::stream).collect(Collectors.joining("\n"));
    }

    private List<String> stages() {
        return List.of(
                String.format(Locale.ROOT, "%-30s %9s %10s", "", "seconds", "recaps/s"),
                stage("read and extract", seconds(FillStage.READ)),
                stage(
                        "  extraction, processor",
                        first.figures().of(FillStage.EXTRACT).processor()),
                stage("resolve", seconds(FillStage.RESOLVE)),
                stage("graph", seconds(FillStage.GRAPH)),
                stage("index, commits included", seconds(FillStage.INDEX) + seconds(FillStage.COMMIT)),
                stage("  commits", seconds(FillStage.COMMIT)),
                stage("copy of the graph", seconds(FillStage.COPY)),
                seconds("none of these", first.figures().idle()));
    }

    private List<String> runs() {
        return List.of(
                stage("whole run", first.figures().seconds()),
                seconds("process, start to end", first.seconds()),
                seconds("the same again, nothing new", again.seconds()),
                seconds(more.figures().extracted() + " recaps more", more.seconds()),
                "");
    }

    private List<String> memory() {
        return List.of(
                String.format(Locale.ROOT, "%-30s %9s %10s %11s", "", "MB seen", "MB at peak", "processor s"),
                use("program", first.program()),
                use("graph server", first.graph()),
                "",
                String.format(
                        Locale.ROOT,
                        "data folder: index %.1f MB, graph %.1f MB, the rest %.1f MB",
                        disk.index() / MEGABYTE,
                        disk.graph() / MEGABYTE,
                        disk.rest() / MEGABYTE));
    }

    private double seconds(FillStage stage) {
        return first.figures().of(stage).seconds();
    }

    private double rate(double seconds) {
        return first.figures().recaps() / seconds;
    }

    private static String seconds(String name, double seconds) {
        return String.format(Locale.ROOT, "%-30s %9.1f", name, seconds);
    }

    private String stage(String name, double seconds) {
        return String.format(Locale.ROOT, "%-30s %9.1f %10.1f", name, seconds, rate(seconds));
    }

    private static String use(String name, ProcessUse use) {
        return String.format(
                Locale.ROOT,
                "%-30s %9s %10s %11.1f",
                name,
                megabytes(use.resident()),
                megabytes(use.peak()),
                use.processor().toMillis() / 1000.0);
    }

    private static String megabytes(OptionalLong kilobytes) {
        return kilobytes.isEmpty() ? "unknown" : String.format(Locale.ROOT, "%.0f", kilobytes.getAsLong() / KILOBYTES);
    }
}
