package fr.retours.bench.fault;

import fr.retours.bench.fault.FaultException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plays rounds until one does not hold, and counts them. */
public record FaultPlay(
        FaultSetup setup,
        FaultCatalogue catalogue,
        Map<String, String> hindrances,
        Map<String, Integer> played,
        Map<Kind, Integer> found)
        implements AutoCloseable {
    /**
     * Fills the folders that rounds begin with, and looks which faults this machine allows.
     *
     * @param texts recaps to take some of
     * @param madeUp how many made-up recaps stand beside them
     * @param words in the title of each fault
     */
    public static FaultPlay of(List<Path> texts, int madeUp, String words) throws IOException, InterruptedException {
        var catalogue = FaultCatalogue.whole().with(fault -> fault.title().contains(words));
        Map<String, String> hindrances = new TreeMap<>();
        catalogue.kinds().stream()
                .flatMap(List::stream)
                .forEach(fault -> fault.hindrance().get().ifPresent(why -> hindrances.put(fault.title(), why)));
        hindrances.forEach((title, why) -> System.out.println("left out: " + title + ", " + why));
        return new FaultPlay(
                FaultSetup.of(texts, madeUp), catalogue, hindrances, new TreeMap<>(), new EnumMap<>(Kind.class));
    }

    /**
     * Plays so many rounds, with seeds from one on; tells whether all held.
     *
     * @param goesOn whether a round that does not hold is not the last
     */
    public boolean rounds(int rounds, long seed, boolean goesOn) throws IOException, InterruptedException {
        for (int round = 1; round <= rounds && (goesOn || found.isEmpty()); round++) {
            long own = seed + round - 1;
            var random = new SplittableRandom(own);
            InjectedFault fault = catalogue.draw(random);
            if (hindrances.containsKey(fault.title())) {
                System.out.printf(Locale.ROOT, "%3d, seed %d: %s, left out%n", round, own, fault.title());
            } else {
                play(round, own, fault, random);
            }
        }
        return found.isEmpty();
    }

    /** Plays a round of each of the first kinds of faults that this machine allows; tells whether all held. */
    public boolean ofSomeKinds(int rounds, long seed) throws IOException, InterruptedException {
        var random = new SplittableRandom(seed);
        var allowed =
                catalogue.with(fault -> !hindrances.containsKey(fault.title())).kinds();
        for (int round = 1; round <= Math.min(rounds, allowed.size()); round++) {
            play(round, seed, new FaultCatalogue(List.of(allowed.get(round - 1))).draw(random), random);
        }
        return found.isEmpty();
    }

    private void play(int round, long seed, InjectedFault fault, SplittableRandom random)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        try {
            String report = FaultRound.play(fault, setup, random);
            played.merge(fault.title(), 1, Integer::sum);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT, "%3d, seed %d, %.0f s: %s, %s%n", round, seed, seconds, fault.title(), report);
        } catch (FaultException e) {
            found.merge(e.kind(), 1, Integer::sum);
            System.out.printf(Locale.ROOT, "%3d, seed %d: %s%n%s%n", round, seed, fault.title(), e.getMessage());
            System.out.println("again: --rounds=1 --seed=" + seed);
        }
    }

    /** Returns how often each fault was played, and what was found. */
    public String summary() {
        var lines = new StringBuilder();
        played.forEach((title, times) -> lines.append(String.format(Locale.ROOT, "%4d  %s%n", times, title)));
        int all = played.values().stream().mapToInt(Integer::intValue).sum();
        String kinds = Stream.of(Kind.values())
                .map(kind -> found.getOrDefault(kind, 0) + " " + kind.title())
                .collect(Collectors.joining(", "));
        return lines + String.format(Locale.ROOT, "%4d  rounds: %s%n", all, kinds);
    }

    @Override
    public void close() throws IOException {
        setup.close();
    }
}
