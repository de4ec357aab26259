package fr.retours.bench;

import fr.retours.bench.fault.FaultPlay;
import fr.retours.bench.site.MeasureHeading;
import fr.retours.bench.site.ProgramLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Spoils data folders, round by round: kills processes, fills the disk, hides files, flips bits, cuts connections, changes the clock.
 * After each, what was acknowledged must be there, once and whole, {@code verify} must tell the truth, what it advises must mend, and
 * a server must never have answered with a mix of two data sets. The first round that does not hold ends this with its fault; its
 * seed alone repeats it.
 */
public final class FaultRounds {
    private FaultRounds() {}

    /**
     * Plays {@code TEXT… [--rounds=200] [--seed=1] [--fault=WORDS] [--recaps=0] [--go-on]}: as many rounds, with seeds from that on, of the faults
     * whose title has these words, with so many made-up recaps beside a few of the texts. With
     * {@code --go-on} a round that does not hold is not the last.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ProgramLog.install();
        int rounds = 200;
        long seed = 1;
        int recaps = 0;
        String words = "";
        boolean goesOn = false;
        List<Path> texts = new ArrayList<>();
        for (String one : arguments) {
            String value = one.substring(one.indexOf('=') + 1);
            if (one.startsWith("--rounds=")) {
                rounds = Integer.parseInt(value);
            } else if (one.startsWith("--seed=")) {
                seed = Long.parseLong(value);
            } else if (one.startsWith("--recaps=")) {
                recaps = Integer.parseInt(value);
            } else if (one.startsWith("--fault=")) {
                words = value;
            } else if (one.equals("--go-on")) {
                goesOn = true;
            } else {
                texts.add(Path.of(one));
            }
        }
        MeasureHeading.print(FaultRounds.class, rounds + " rounds, seeds from " + seed);
        try (var play = FaultPlay.of(texts, recaps, words)) {
            boolean holds = play.rounds(rounds, seed, goesOn);
            System.out.print(play.summary());
            if (!holds) {
                System.exit(1);
            }
        }
    }
}
