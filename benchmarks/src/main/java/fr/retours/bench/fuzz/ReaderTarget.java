package fr.retours.bench.fuzz;

import fr.retours.corpus.CorpusReader;
import fr.retours.corpus.fault.InputFault;
import fr.retours.corpus.fault.SkippedInput;
import fr.retours.corpus.parser.InProcessParser;
import fr.retours.model.fact.Recap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A file of recaps. Every format is read under a guard that makes faults of whatever is thrown: some of these must not come up. */
final class ReaderTarget implements FuzzTarget {
    private static final Set<InputFault> NEVER = EnumSet.of(
            InputFault.TOO_SLOW,
            InputFault.UNREADABLE,
            InputFault.MISSING,
            InputFault.NO_FILE,
            InputFault.UNKNOWN_FORMAT,
            InputFault.NO_RECAP);

    private static final int BEGINNING = 1_500;

    private static final int MOST_CHARACTERS = 2_000_000;

    /** Takes documents apart in this process, where Jazzer sees which code they reach; a process for each would take too long. */
    private final CorpusReader reader = new CorpusReader(() -> new InProcessParser(MOST_CHARACTERS));

    private final Path file;
    private final Set<InputFault> never;
    private final List<byte[]> seeds;

    private ReaderTarget(Path file, Set<InputFault> never, List<byte[]> seeds) {
        this.file = file;
        this.never = never;
        this.seeds = seeds;
    }

    /** Makes one of a format that a library may find damaged. */
    static ReaderTarget document(FuzzSetup setup, String format) throws IOException {
        return new ReaderTarget(file(setup, format), NEVER, setup.samples(format));
    }

    /** Makes one of a format of plain characters, of which nothing but the text itself can be wrong. */
    static ReaderTarget text(FuzzSetup setup, String format) throws IOException {
        Set<InputFault> never = EnumSet.of(InputFault.DAMAGED, InputFault.TOO_HEAVY);
        never.addAll(NEVER);
        return new ReaderTarget(file(setup, format), never, beginnings(setup.samples(format)));
    }

    private static List<byte[]> beginnings(List<byte[]> texts) {
        return texts.stream()
                .map(text -> Arrays.copyOf(text, Math.min(text.length, BEGINNING)))
                .toList();
    }

    private static Path file(FuzzSetup setup, String format) throws IOException {
        return setup.newFolder(format).resolve("recaps." + format);
    }

    @Override
    public void take(byte[] input) throws IOException {
        Files.write(file, input);
        var corpus = reader.readAll(List.of(file));
        corpus.skipped().forEach(this::check);
        corpus.recaps().forEach(ReaderTarget::check);
    }

    private void check(SkippedInput skipped) {
        String message = skipped.message();
        if (never.contains(skipped.fault()) || message.contains("\n") || message.contains("Exception")) {
            throw new FuzzFindingException(skipped.fault() + ": " + message);
        }
    }

    /** What is stored must not hold what nobody types. */
    private static void check(Recap recap) {
        String text = recap.title() + recap.summary() + recap.body();
        if (text.indexOf('\0') >= 0) {
            throw new FuzzFindingException("a recap must not hold NUL");
        }
    }

    @Override
    public List<byte[]> seeds() {
        return seeds;
    }
}
