package fr.retours.bench.graph;

import static org.awaitility.Awaitility.await;

import fr.retours.bench.corpus.RecapLines;
import fr.retours.bench.site.Latencies;
import fr.retours.bench.site.ListedIds;
import fr.retours.bench.site.MeasureHeading;
import fr.retours.bench.site.Site;
import fr.retours.model.fact.Recap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * What a run of {@code index} costs those who read meanwhile: eight clients ask for people, partners and maps, first of a quiet
 * server, then while a run in a process of its own replaces every recap by one that says the same a little further on. Each
 * answer must be the one of before or the one of after, in all its parts.
 */
public final class ReadersBesideIndex {
    private static final int CLIENTS = 8;
    private static final int HEAP_MEGABYTES = 1024;
    private static final int QUESTIONS = 400;
    private static final long QUIET_SECONDS = 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Stands in front of each body in the second version, and shifts all proofs. */
    private static final String SHIFT = "Ce texte a été relu. ";

    private final Site site;
    private final Duration pause;
    private final List<String> questions = new ArrayList<>();

    private ReadersBesideIndex(Site site, Duration pause) {
        this.site = site;
        this.pause = pause;
    }

    /**
     * Measures {@code TEXT… [--events=2000] [--seed=1] [--pause=0] [--graph=FOLDER]}, as {@link GraphSetup} reads it. A client
     * that makes no pause in milliseconds between answer and question leaves a run hardly any processor.
     */
    public static void main(String[] arguments) throws Exception {
        var setup = GraphSetup.of(arguments);
        MeasureHeading.print(
                ReadersBesideIndex.class,
                setup.events() + " recaps, seed " + setup.seed() + ", " + CLIENTS + " clients, each with a pause of "
                        + setup.pause().toMillis() + " ms");
        Path data = setup.folder().resolve("data");
        Path before = write(setup, setup.folder().resolve("before.jsonl"), "");
        Path after = write(setup, setup.folder().resolve("after.jsonl"), SHIFT);
        int code = index(data, before).waitFor();
        if (code != 0) {
            throw new IllegalStateException(
                    "index ended with code " + code + ", see " + data.resolveSibling("index.log"));
        }
        try (var site = Site.ofFolder(data, HEAP_MEGABYTES)) {
            new ReadersBesideIndex(site, setup.pause()).run(data, after, setup.seed());
        }
    }

    private static Path write(GraphSetup setup, Path file, String shift) throws IOException {
        var generator = setup.generator();
        RecapLines.write(
                file,
                IntStream.range(0, setup.events())
                        .mapToObj(number -> generator.recap(number).recap())
                        .map(one -> new Recap(
                                one.id(),
                                one.title(),
                                one.url(),
                                one.published(),
                                shift + one.body(),
                                one.summary(),
                                one.author())));
        return file;
    }

    /** Starts the launcher, as anybody would; what it says stands beside the data, in {@code index.log}. */
    private static Process index(Path data, Path file) throws IOException {
        var launcher = Path.of(System.getProperty("retours.home"), "retours").toString();
        return new ProcessBuilder(launcher, "index", "--data", data.toString(), file.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("index.log").toFile())
                .start();
    }

    private void run(Path data, Path after, long seed) throws Exception {
        collectQuestions(seed);
        ask(seed, deadline(QUIET_SECONDS));
        var quiet = ask(seed + 1, deadline(QUIET_SECONDS)).latencies();
        System.out.println(Latencies.heading());
        print("quiet", quiet);
        Map<String, String> old = answers();
        long start = System.nanoTime();
        Process run = index(data, after);
        ReaderAnswers beside = ask(seed + 2, run::isAlive);
        double seconds = (System.nanoTime() - start) / 1e9;
        var busy = beside.latencies();
        print("beside index", busy);
        System.out.printf(Locale.ROOT, "the run took %.0f s and ended with code %d%n", seconds, run.waitFor());
        System.out.printf(
                Locale.ROOT,
                "%d answers beside index: %d refused, %d mixed; p99 %.2f times the quiet one%n",
                busy.sorted().length,
                beside.refused(),
                beside.mixed(old, awaitOther(old)),
                busy.percentile(99) / quiet.percentile(99));
    }

    private void print(String name, Latencies latencies) {
        System.out.println(latencies.line(name, Duration.ZERO));
    }

    private static BooleanSupplier deadline(long seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        return () -> System.nanoTime() < end;
    }

    private void collectQuestions(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        var ids = new ListedIds(site);
        var events = ids.of("events", QUESTIONS);
        var people = ids.of("people", QUESTIONS);
        var organisations = ids.of("organisations", QUESTIONS);
        for (int number = 0; number < QUESTIONS; number++) {
            questions.add("/api/v1/events/" + one(events, random) + "/people");
            questions.add("/api/v1/people/" + one(people, random) + "/co-participants");
            questions.add("/api/v1/organisations/" + one(organisations, random) + "/partners");
            questions.add("/personnes/" + one(people, random));
        }
        for (String level : List.of("region", "departement", "commune", "epci")) {
            questions.add("/api/v1/graph/cooperation?level=" + level);
            questions.add("/carte?level=" + level);
        }
    }

    private static String one(List<String> ids, SplittableRandom random) {
        return ids.get(random.nextInt(ids.size()));
    }

    private ReaderAnswers ask(long seed, BooleanSupplier goesOn) throws InterruptedException, ExecutionException {
        var answers = new ReaderAnswers(site);
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                var random = new SplittableRandom(seed * CLIENTS + client);
                all.add(threads.submit(() -> {
                    while (goesOn.getAsBoolean()) {
                        answers.ask(one(questions, random));
                        LockSupport.parkNanos(pause.toNanos());
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return answers;
    }

    private Map<String, String> answers() throws IOException {
        Map<String, String> all = new HashMap<>();
        for (String path : questions) {
            all.put(path, ReaderAnswers.reported(path, site.text(path)));
        }
        return all;
    }

    /** Waits for the state that the run made, for some minutes at most: every proof of it lies further on. */
    private Map<String, String> awaitOther(Map<String, String> old) throws IOException {
        String path = questions.getFirst();
        await("the state that the run made")
                .atMost(PATIENCE)
                .pollInterval(BETWEEN_LOOKS)
                .until(() -> !ReaderAnswers.reported(path, site.text(path)).equals(old.get(path)));
        return answers();
    }
}
