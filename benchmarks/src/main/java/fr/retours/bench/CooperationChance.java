package fr.retours.bench;

import fr.retours.bench.graph.AttendanceSwaps;
import fr.retours.bench.site.MeasureHeading;
import fr.retours.graph.relation.SnapshotRelationGraph;
import fr.retours.graph.snapshot.GraphCopy;
import fr.retours.graph.snapshot.SnapshotSource;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.VersionHistory;
import fr.retours.model.chance.AttendanceCounts;
import fr.retours.model.chance.ChanceModel;
import fr.retours.model.chance.FalseDiscovery;
import fr.retours.model.id.BodyId;
import fr.retours.model.port.RelationFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Holds the closed form of what chance gives two ({@link ChanceModel}) against drawing: who was where is shuffled again and again, such that
 * everybody keeps the number of events and every event the number of those there, and pairs are counted. On a data folder that {@code retours
 * index} filled, and on made-up events in which some pairs are planted, so that it is known which pairs are no chance.
 *
 * <p>Arguments: the data folder, and how often to shuffle (2,000 without it).
 */
public final class CooperationChance {
    private static final int DRAWS = 2_000;
    private static final long SEED = 1;
    private static final int BODIES = 120;
    private static final int EVENTS = 400;
    private static final int PLANTED = 20;
    private static final int TOGETHER = 8;
    private static final double NANOS = 1e9;

    private CooperationChance() {}

    /** Runs it. */
    public static void main(String[] args) {
        var folder = new DataFolder(Path.of(args[0]));
        int draws = args.length > 1 ? Integer.parseInt(args[1]) : DRAWS;
        MeasureHeading.print(CooperationChance.class, folder + ", " + draws + " draws, seed " + SEED);
        compare("bodies of the data folder", bodies(folder), Set.of(), draws);
        compare("made up, by chance alone", madeUp(0), Set.of(), draws);
        Set<Long> planted = new LinkedHashSet<>();
        IntStream.range(0, PLANTED)
                .forEach(pair -> planted.add(AttendanceSwaps.pair(rare(2 * pair), rare(2 * pair + 1))));
        compare("made up, " + PLANTED + " pairs planted", madeUp(PLANTED), planted, draws);
    }

    /** Returns which bodies took part in each event. */
    private static List<Set<Integer>> bodies(DataFolder folder) {
        var copy = VersionHistory.read(folder)
                .latest()
                .flatMap(new GraphCopy(folder.graphCopy())::read)
                .orElseThrow(() -> new IllegalStateException(folder + " must hold the copy of a graph"));
        var graph = new SnapshotRelationGraph(SnapshotSource.of(copy.snapshot()));
        Map<BodyId, Integer> numbers = new HashMap<>();
        List<Set<Integer>> events = new ArrayList<>();
        graph.forEachEvent(RelationFilter.NONE, event -> {
            Set<Integer> there = new LinkedHashSet<>();
            event.who().forEach(one -> {
                if (one.entity().id() instanceof BodyId body) {
                    there.add(numbers.computeIfAbsent(body, first -> numbers.size()));
                }
            });
            events.add(there);
        });
        return events;
    }

    /** Makes events up: some bodies are at many, most at few; some pairs of these are together at some more. */
    private static List<Set<Integer>> madeUp(int planted) {
        var random = new Random(SEED);
        List<Set<Integer>> events = new ArrayList<>();
        for (int event = 0; event < EVENTS; event++) {
            int size = 2 + random.nextInt(12);
            Set<Integer> there = new LinkedHashSet<>();
            while (there.size() < size) {
                there.add((int) (BODIES * Math.pow(random.nextDouble(), 2)));
            }
            events.add(there);
        }
        for (int pair = 0; pair < planted; pair++) {
            for (int time = 0; time < TOGETHER; time++) {
                var event = events.get(random.nextInt(EVENTS));
                event.add(rare(2 * pair));
                event.add(rare(2 * pair + 1));
            }
        }
        return events;
    }

    private static int rare(int number) {
        return BODIES - 1 - number;
    }

    private static void compare(String what, List<Set<Integer>> events, Set<Long> planted, int draws) {
        long start = System.nanoTime();
        var attendance = new AttendanceCounts(true);
        events.forEach(event -> attendance.add(event, event));
        var model = new ChanceModel(attendance);
        Map<Long, Integer> pairs = AttendanceSwaps.pairs(events);
        List<Long> all = List.copyOf(pairs.keySet());
        double[] closed = all.stream()
                .mapToDouble(pair -> model.atLeast(
                        attendance.degree(AttendanceSwaps.one(pair)),
                        attendance.degree(AttendanceSwaps.other(pair)),
                        pairs.getOrDefault(pair, 0)))
                .toArray();
        double closedSeconds = (System.nanoTime() - start) / NANOS;
        start = System.nanoTime();
        Map<Long, Integer> atLeast = new AttendanceSwaps(events, new Random(SEED)).atLeast(pairs, draws);
        double[] drawn = all.stream()
                .mapToDouble(pair -> (1.0 + atLeast.getOrDefault(pair, 0)) / (1.0 + draws))
                .toArray();
        double drawnSeconds = (System.nanoTime() - start) / NANOS;
        System.out.printf(
                Locale.ROOT,
                "%n%s: %d events, %d pairs of %d possible%n",
                what,
                attendance.events(),
                all.size(),
                attendance.pairs());
        System.out.printf(
                Locale.ROOT,
                "p, closed form against drawn: mean difference %.4f, largest %.4f; below 0.05 in one alone: %d pairs%n",
                IntStream.range(0, all.size())
                        .mapToDouble(i -> Math.abs(closed[i] - drawn[i]))
                        .average()
                        .orElse(0),
                IntStream.range(0, all.size())
                        .mapToDouble(i -> Math.abs(closed[i] - drawn[i]))
                        .max()
                        .orElse(0),
                IntStream.range(0, all.size())
                        .filter(i -> (closed[i] < FalseDiscovery.RATE) != (drawn[i] < FalseDiscovery.RATE))
                        .count());
        report("closed form", all, closed, attendance.pairs(), planted, closedSeconds);
        report("drawn", all, drawn, attendance.pairs(), planted, drawnSeconds);
    }

    private static void report(
            String way, List<Long> all, double[] chances, long tests, Set<Long> planted, double seconds) {
        double[] adjusted = FalseDiscovery.adjusted(chances, tests);
        List<Long> found = IntStream.range(0, all.size())
                .filter(i -> adjusted[i] <= FalseDiscovery.RATE)
                .mapToObj(all::get)
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%-12s %6.2f s, least p %.2g, beyond chance at 5 %%: %d pairs, of them planted %d of %d%n",
                way,
                seconds,
                IntStream.range(0, all.size())
                        .mapToDouble(i -> chances[i])
                        .min()
                        .orElse(1),
                found.size(),
                found.stream().filter(planted::contains).count(),
                planted.size());
    }
}
