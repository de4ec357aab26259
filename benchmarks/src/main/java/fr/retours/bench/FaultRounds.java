package fr.retours.bench;

import fr.retours.bench.fault.FaultPlay;
import fr.retours.bench.site.MeasureHeading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Spoils data folders, round by round: kills processes, fills the disk, hides files, flips bits, cuts connections, changes the clock.
 * After each, what was acknowledged must be there, once and whole, {@code verify} must tell the truth, what it advises must mend, and
 * a server must never have answered with a mix of two data sets. The first round that does not hold ends this with its fault; its
 * seed alone repeats it.
 */
public final class FaultRounds implements Callable<Integer> {
    @Option(names = "--rounds")
    int rounds = 200;

    /** Of the first round; each has one more than the one before. */
    @Option(names = "--seed")
    long seed = 1;

    /** Words in the titles of the faults that are played. */
    @Option(names = "--fault")
    String words = "";

    /** Made-up ones beside a few of the texts. */
    @Option(names = "--recaps")
    int recaps;

    /** Goes on after a round that does not hold. */
    @Option(names = "--go-on")
    boolean goesOn;

    @Parameters(arity = "1..*")
    List<Path> texts = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        MeasureHeading.print(FaultRounds.class, rounds + " rounds, seeds from " + seed);
        try (var play = FaultPlay.of(texts, recaps, words)) {
            boolean holds = play.rounds(rounds, seed, goesOn);
            System.out.print(play.summary());
            return holds ? 0 : 1;
        }
    }
}
