package fr.retours.bench.fill;

import fr.retours.bench.fill.ProcessWatch.ProcessUse;
import fr.retours.indexer.folder.DataFolder;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.io.FileUtils;

/**
 * What a whole run took, stage by stage.
 *
 * @param recaps how many the first run read
 * @param first the run that filled an empty folder
 * @param again the same on the full folder, when nothing is new
 * @param more a run with some recaps more
 * @param disk what the folder took after the first run
 */
public record FillTable(int recaps, FillRun first, FillRun again, FillRun more, String disk) {
    private static final double KILO = 1 << 10;

    /** Returns all of it as lines to print. */
    public String text() {
        return String.join(
                "\n",
                String.format(Locale.ROOT, "%-30s %9s %10s", "", "seconds", "recaps/s"),
                stage("read and extract", first.read()),
                stage("resolve", first.resolved()),
                stage("graph, index and copy", first.written()),
                stage("whole run, start to end", first.whole()),
                seconds("the same again, nothing new", again.whole()),
                seconds(more.extracted() + " recaps more", more.whole()),
                "",
                String.format(Locale.ROOT, "%-30s %9s %11s", "", "peak MB", "processor s"),
                use("program", first.program()),
                use("graph server", first.graph()),
                "",
                disk);
    }

    /** Says what a data folder takes on disk, by its parts. */
    public static String disk(DataFolder folder) {
        double index = megabytes(folder.lucene());
        double graph = megabytes(folder.graph());
        return String.format(
                Locale.ROOT,
                "data folder: index %.1f MB, graph %.1f MB, the rest %.1f MB",
                index,
                graph,
                megabytes(folder.root()) - index - graph);
    }

    private static double megabytes(Path folder) {
        return FileUtils.sizeOfDirectory(folder.toFile()) / KILO / KILO;
    }

    private static String seconds(String name, double seconds) {
        return String.format(Locale.ROOT, "%-30s %9.1f", name, seconds);
    }

    private String stage(String name, double seconds) {
        return seconds(name, seconds) + String.format(Locale.ROOT, " %10.1f", recaps / seconds);
    }

    private static String use(String name, ProcessUse use) {
        return String.format(
                Locale.ROOT,
                "%-30s %9.0f %11.1f",
                name,
                use.peak() / KILO,
                use.processor().toMillis() / 1000.0);
    }
}
