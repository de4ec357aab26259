package fr.retours.bench.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Plays rounds until one does not hold, and counts them. */
public final class FaultPlay implements AutoCloseable {
    private final FaultSetup setup;
    private final FaultCatalogue catalogue;
    private final Map<String, Integer> played = new TreeMap<>();
    private final Map<String, String> hindrances = new TreeMap<>();
    private final Map<FaultException.Kind, Integer> found = new EnumMap<>(FaultException.Kind.class);

    private FaultPlay(FaultSetup setup, FaultCatalogue catalogue) {
        this.setup = setup;
        this.catalogue = catalogue;
    }

    /**
     * Fills the folders that rounds begin with, and looks which faults this machine allows.
     *
     * @param texts recaps to take some of
     * @param madeUp how many made-up recaps stand beside them
     * @param words in the title of each fault
     */
    public static FaultPlay of(List<Path> texts, int madeUp, String words) throws IOException, InterruptedException {
        var all = new FaultCatalogue().with(words);
        var play = new FaultPlay(FaultSetup.of(texts, madeUp), all);
        all.all().forEach(fault -> fault.hindrance().ifPresent(why -> play.hindrances.put(fault.title(), why)));
        play.hindrances.forEach((title, why) -> System.out.println("left out: " + title + ", " + why));
        return play;
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

    /** Plays a round of some kinds of faults, of those that this machine allows, each of another kind; tells whether all held. */
    public boolean ofSomeKinds(int rounds, long seed) throws IOException, InterruptedException {
        var random = new SplittableRandom(seed);
        List<List<InjectedFault>> kinds = catalogue.kinds().stream()
                .map(kind -> kind.stream()
                        .filter(fault -> !hindrances.containsKey(fault.title()))
                        .toList())
                .filter(kind -> !kind.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(kinds, new Random(seed));
        int round = 0;
        for (List<InjectedFault> kind : kinds.subList(0, Math.min(rounds, kinds.size()))) {
            play(++round, seed, kind.get(random.nextInt(kind.size())), random);
        }
        return found.isEmpty();
    }

    private void play(int round, long seed, InjectedFault fault, SplittableRandom random)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        try {
            FaultRound.Report report = FaultRound.play(fault, setup, random);
            played.merge(fault.title(), 1, Integer::sum);
            System.out.printf(
                    Locale.ROOT,
                    "%3d, seed %d, %.0f s: %s, %s; run %s; verify %s; %s%n",
                    round,
                    seed,
                    (System.nanoTime() - start) / 1e9,
                    fault.title(),
                    report.where(),
                    report.ended(),
                    report.verified(),
                    report.mended());
        } catch (FaultException e) {
            found.merge(e.kind(), 1, Integer::sum);
            System.out.printf(
                    Locale.ROOT,
                    "%3d, seed %d: %s%n%s%nagain: --rounds=1 --seed=%d%n",
                    round,
                    seed,
                    fault.title(),
                    e.getMessage(),
                    seed);
        }
    }

    /** Returns how often each fault was played, and what was found. */
    public String summary() {
        String lines = played.entrySet().stream()
                .map(one -> String.format(Locale.ROOT, "%4d  %s%n", one.getValue(), one.getKey()))
                .collect(Collectors.joining());
        int all = played.values().stream().mapToInt(Integer::intValue).sum();
        return lines
                + String.format(
                        Locale.ROOT,
                        "%4d  rounds: %d lost, %d doubled, %d mixed, %d not told, %d not mended%n",
                        all,
                        count(FaultException.Kind.LOST),
                        count(FaultException.Kind.DOUBLED),
                        count(FaultException.Kind.MIXED),
                        count(FaultException.Kind.UNTOLD),
                        count(FaultException.Kind.UNMENDED));
    }

    private int count(FaultException.Kind kind) {
        return found.getOrDefault(kind, 0);
    }

    @Override
    public void close() throws IOException {
        setup.close();
    }
}
