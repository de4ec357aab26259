package fr.retours.bench.fuzz;

import fr.retours.bench.site.ChildProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Fuzzes readers, queries, requests, files and what is stored with Jazzer, each subject in a process of its own, begun with sound inputs and
 * with those that were ever findings. Ends with 1 when anything was found.
 *
 * <pre>{@code benchmarks/run fuzz.FuzzRun --inputs=1000000 [--only=API|PAGES] [--seed=1] [--folder=FOLDER]}</pre>
 */
public final class FuzzRun implements Callable<Integer> {
    /** By the clock; of processor time, an input has less: see {@link FuzzEntry}. */
    private static final int LONGEST_SECONDS = 60;
    /** In bytes: what breaks a reader is seldom long, and long inputs are slow. */
    private static final int LONGEST = 4_096;

    private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";
    /** Own code, and the libraries that take the inputs apart. */
    private static final String INSTRUMENTED = String.join(
            ":", "fr.retours.**", "org.apache.pdfbox.**", "org.jsoup.**", "org.commonmark.**", "org.snakeyaml.**");

    private static final Pattern EXECUTED = Pattern.compile("stat::number_of_executed_units: *(\\d+)");

    private final Path home = Path.of(System.getProperty("retours.home"));

    /** In all, shared out among the subjects. */
    @Option(names = "--inputs")
    long inputs = 1_000_000;

    @Option(names = "--seed")
    long seed = 1;

    /** A pattern of the names of subjects. */
    @Option(names = "--only")
    Pattern only = Pattern.compile(".*");

    /** Where seeds, inputs and logs stay; a temporary one unless stated. */
    @Option(names = "--folder")
    @Nullable
    Path kept;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        Path folder = kept == null ? Files.createTempDirectory("retours-fuzz") : Files.createDirectories(kept);
        return run(folder.toAbsolutePath()) ? 0 : 1;
    }

    /** Returns whether nothing was found. */
    private boolean run(Path folder) throws IOException, InterruptedException, ExecutionException {
        System.out.printf(Locale.ROOT, "%,d inputs, seed %d, in %s%n", inputs, seed, folder);
        index(folder.resolve("data"));
        System.out.printf(Locale.ROOT, "%-10s %-14s %10s %9s  %s%n", "group", "subject", "inputs", "seconds", "found");
        List<Future<Outcome>> outcomes = new ArrayList<>();
        try (var processes = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (FuzzSubject subject : FuzzSubject.values()) {
                if (only.matcher(subject.name()).matches()) {
                    outcomes.add(processes.submit(() -> fuzz(subject, folder)));
                }
            }
        }
        long executed = 0;
        boolean sound = true;
        for (Future<Outcome> one : outcomes) {
            executed += one.get().executed();
            sound &= one.get().isSound();
        }
        System.out.printf(Locale.ROOT, "%-25s %,10d%n", "all", executed);
        return sound;
    }

    /** What came of a subject. */
    private record Outcome(long executed, boolean isSound) {}

    /** Indexes the samples, unless a run before did. */
    private void index(Path data) throws IOException, InterruptedException {
        if (!Files.exists(data)) {
            ChildProgram.run(ChildProgram.retours(List.of(), "index", samples().toString(), "--data", data.toString()));
        }
    }

    private Path samples() {
        return home.resolve("samples");
    }

    private Outcome fuzz(FuzzSubject subject, Path folder) throws IOException, InterruptedException {
        Path own = Files.createDirectories(folder.resolve(subject.slug()));
        Path found = Files.createDirectories(own.resolve("found"));
        Path corpus = Files.createDirectories(own.resolve("corpus"));
        List<String> program = new ArrayList<>(List.of(
                JAZZER,
                "--target_class=" + FuzzEntry.class.getName(),
                "--target_args="
                        + String.join(
                                " ",
                                subject.name(),
                                samples().toString(),
                                own.resolve("files").toString(),
                                folder.resolve("data").toString(),
                                corpus.toString()),
                "--instrumentation_includes=" + INSTRUMENTED,
                "--custom_hook_includes=" + INSTRUMENTED,
                "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery",
                "--reproducer_path=" + found,
                "-artifact_prefix=" + found + "/",
                "-runs=" + subject.inputs(inputs),
                "-seed=" + seed,
                "-timeout=" + LONGEST_SECONDS,
                "-rss_limit_mb=0",
                "-len_control=0",
                "-max_len=" + LONGEST,
                "--trace=cov",
                "-print_final_stats=1",
                corpus.toString()));
        Path former = subject.findings(home);
        if (Files.isDirectory(former)) {
            program.add(former.toString());
        }
        Path log = own.resolve("jazzer.log");
        long began = System.nanoTime();
        int ended = ChildProgram.java(List.of("-Xmx1g", "-XX:+UseSerialGC"), program.toArray(String[]::new))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        long seconds = (System.nanoTime() - began) / 1_000_000_000;
        var outcome = new Outcome(executed(log), ended == 0);
        System.out.printf(
                Locale.ROOT,
                "%-10s %-14s %,10d %,9d  %s%n",
                subject.group(),
                subject.slug(),
                outcome.executed(),
                seconds,
                outcome.isSound() ? "nothing" : List.of(log, found));
        return outcome;
    }

    private static long executed(Path log) throws IOException {
        Matcher matcher = EXECUTED.matcher(Files.readString(log, StandardCharsets.ISO_8859_1));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
