package fr.retours.bench.fill;

import fr.retours.bench.site.ChildJvm;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.server.GraphServerConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of {@link FillProgram} in a process of its own, with the flags that the launcher has for {@code index}.
 *
 * @param figures what it tells of itself
 * @param seconds from the start of the process to its end
 * @param program what it used
 * @param graph what the graph server used
 */
public record FillRun(FillFigures figures, double seconds, ProcessUse program, ProcessUse graph) {
    /** Bytes of input below which the launcher has the optimizing compiler left out. */
    private static final long LITTLE = 500 << 10;

    /** Reads files into a data folder, and waits until that is done. */
    public static FillRun of(DataFolder data, List<Path> files) throws IOException, InterruptedException {
        return run(program(data, files), () -> {});
    }

    /**
     * Does the same while others work, who come first, as the launcher has it.
     *
     * @param decided what is done once all is decided and the stores are about to be written
     */
    static FillRun yielding(DataFolder data, List<Path> files, Runnable decided)
            throws IOException, InterruptedException {
        var program = program(data, files);
        program.command().addAll(0, List.of("nice", "-n", "10"));
        return run(program, decided);
    }

    /** Returns what starts the program. */
    static ProcessBuilder program(DataFolder data, List<Path> files) {
        List<String> arguments =
                new ArrayList<>(List.of(FillProgram.class.getName(), data.root().toString()));
        files.forEach(file -> arguments.add(file.toString()));
        var flags = new ArrayList<>(
                List.of("-Xshare:auto", "-XX:+UseParallelGC", ChildJvm.property(GraphServerConfig.LIB_PROPERTY)));
        if (files.stream().mapToLong(file -> file.toFile().length()).sum() < LITTLE) {
            flags.add("-XX:TieredStopAtLevel=1");
        }
        return ChildJvm.of(flags, arguments.toArray(String[]::new));
    }

    private static FillRun run(ProcessBuilder program, Runnable decided) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = program.start();
        try (var watch = new ProcessWatch(process.toHandle());
                var output =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = output.lines()
                    .peek(one -> {
                        if (one.equals(FillProgram.DECIDED)) {
                            decided.run();
                        }
                    })
                    .filter(FillFigures::isLine)
                    .findFirst()
                    .orElseThrow(() -> new IOException("the run must print its figures"));
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException("the run must end with code 0, got " + code);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new FillRun(FillFigures.of(line), seconds, watch.program(), watch.started());
        }
    }

    /**
     * Makes sure that a run did what it was to do.
     *
     * @throws IllegalStateException if it did not read facts off so many recaps
     */
    public FillRun requireExtracted(int recaps) {
        if (figures.extracted() != recaps) {
            throw new IllegalStateException("run must extract " + recaps + " recaps, got " + figures.extracted());
        }
        return this;
    }
}
