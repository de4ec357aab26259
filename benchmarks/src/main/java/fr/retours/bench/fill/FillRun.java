package fr.retours.bench.fill;

import fr.retours.bench.fill.ProcessWatch.ProcessUse;
import fr.retours.bench.site.ChildProgram;
import fr.retours.cli.terminal.TerminalMessages;
import fr.retours.indexer.folder.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of {@code retours index} in a process of its own, with the flags that the launcher has for it, timed by what it says.
 *
 * @param read seconds from its first word until all is read and extracted
 * @param resolved seconds from then until it is decided who is who
 * @param written seconds from then until both stores and the copy of the graph are written
 * @param whole seconds from the start of the process to its end
 * @param extracted how many recaps were new
 * @param program what it used
 * @param graph what the graph server used
 */
public record FillRun(
        double read,
        double resolved,
        double written,
        double whole,
        int extracted,
        ProcessUse program,
        ProcessUse graph) {
    /** Bytes of input below which the launcher has the optimizing compiler left out. */
    private static final long LITTLE = 500 << 10;

    /** Flags of the launcher for more input than that. */
    private static final List<String> COMPILED_LATER = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    /** Reads files into a data folder, and waits until that is done. */
    public static FillRun of(DataFolder data, List<Path> files) throws IOException, InterruptedException {
        return of(builder(data, files), () -> {});
    }

    /**
     * Does the same while others work, who come first, as the launcher has it.
     *
     * @param writing what is done once the stores are about to be written, or the run has ended without
     */
    static FillRun yielding(DataFolder data, List<Path> files, Runnable writing)
            throws IOException, InterruptedException {
        var builder = builder(data, files);
        builder.command().addAll(0, List.of("nice", "-n", "10"));
        return of(builder, writing);
    }

    private static ProcessBuilder builder(DataFolder data, List<Path> files) {
        List<String> arguments =
                new ArrayList<>(List.of("index", "--data", data.root().toString()));
        files.forEach(file -> arguments.add(file.toString()));
        boolean little =
                files.stream().mapToLong(file -> file.toFile().length()).sum() < LITTLE;
        List<String> flags = new ArrayList<>(little ? List.of("-XX:TieredStopAtLevel=1") : COMPILED_LATER);
        flags.add("-XX:+UseParallelGC");
        return ChildProgram.retours(flags, arguments.toArray(String[]::new)).redirectErrorStream(true);
    }

    private static FillRun of(ProcessBuilder builder, Runnable writing) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var program = ChildProgram.start(builder);
        try (var watch = new ProcessWatch(program.handle())) {
            long began = reached(program, "progress.read");
            long read = reached(program, "progress.resolve");
            long decided = reached(program, "progress.write");
            writing.run();
            String counted = Pattern.quote(TerminalMessages.of("summary.new")) + " +(\\d[\\d\\h]*)";
            var extracted = Pattern.compile(counted);
            Matcher found =
                    extracted.matcher(program.line(extracted.asPredicate()).orElse(""));
            long done = System.nanoTime();
            if (program.exitCode() != 0 || !found.find()) {
                throw new IOException("a run must end well and say what was new, got " + program.said());
            }
            return new FillRun(
                    (read - began) / 1e9,
                    (decided - read) / 1e9,
                    (done - decided) / 1e9,
                    (System.nanoTime() - start) / 1e9,
                    Integer.parseInt(found.group(1).replaceAll("\\h", "")),
                    watch.ofProgram(),
                    watch.ofStarted());
        }
    }

    /** Waits until the run says that it comes to a stage, or is past it: a run without anything new does not write. */
    private static long reached(ChildProgram program, String stage) throws InterruptedException {
        String summary = TerminalMessages.of("summary.read");
        program.line(line -> line.equals(TerminalMessages.of(stage)) || line.contains(summary));
        return System.nanoTime();
    }

    /**
     * Makes sure that a run did what it was to do.
     *
     * @throws IllegalStateException if it did not read facts off so many recaps
     */
    public FillRun requireExtracted(int recaps) {
        if (extracted != recaps) {
            throw new IllegalStateException("run must extract " + recaps + " recaps, got " + extracted);
        }
        return this;
    }
}
