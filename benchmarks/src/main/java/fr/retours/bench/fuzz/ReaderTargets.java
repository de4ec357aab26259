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
final class ReaderTargets {
    private static final Set<InputFault> NEVER = EnumSet.of(
            InputFault.TOO_SLOW,
            InputFault.UNREADABLE,
            InputFault.MISSING,
            InputFault.NO_FILE,
            InputFault.UNKNOWN_FORMAT,
            InputFault.NO_RECAP);
    /** Of plain characters nothing but the text itself can be wrong. */
    private static final Set<InputFault> NEVER_OF_TEXT = EnumSet.of(InputFault.DAMAGED, InputFault.TOO_HEAVY);

    private static final int BEGINNING = 1_500;
    private static final int MOST_CHARACTERS = 2_000_000;

    static {
        NEVER_OF_TEXT.addAll(NEVER);
    }

    private ReaderTargets() {}

    /** Makes one of a format that a library may find damaged. */
    static FuzzTarget document(FuzzSetup setup, String format) throws IOException {
        return new FuzzTarget(intake(setup, format, NEVER), setup.samples(format));
    }

    /** Makes one of office documents of which a part is changed. */
    static FuzzTarget office(FuzzSetup setup, String format) throws IOException {
        ZipParts parts = ZipParts.of(setup.samples(format).getFirst());
        FuzzTarget.Intake whole = intake(setup, format, NEVER);
        return new FuzzTarget(input -> whole.take(parts.file(input)), parts.seeds());
    }

    /** Makes one of a format of plain characters. */
    static FuzzTarget text(FuzzSetup setup, String format) throws IOException {
        return new FuzzTarget(
                intake(setup, format, NEVER_OF_TEXT),
                setup.samples(format).stream()
                        .map(text -> Arrays.copyOf(text, Math.min(text.length, BEGINNING)))
                        .toList());
    }

    /** Takes documents apart in this process, where Jazzer sees which code they reach; a process for each would take too long. */
    private static FuzzTarget.Intake intake(FuzzSetup setup, String format, Set<InputFault> never) throws IOException {
        Path file = setup.newFolder(format).resolve("recaps." + format);
        var reader = new CorpusReader(() -> new InProcessParser(MOST_CHARACTERS));
        return input -> {
            Files.write(file, input);
            var corpus = reader.readAll(List.of(file));
            corpus.skipped().forEach(one -> check(one, never));
            corpus.recaps().forEach(ReaderTargets::check);
        };
    }

    private static void check(SkippedInput skipped, Set<InputFault> never) {
        String message = skipped.message();
        if (never.contains(skipped.fault()) || message.contains("\n") || message.contains("Exception")) {
            throw new FuzzFindingException(skipped.fault() + ": " + message);
        }
    }

    /** What is stored must not hold what nobody types. */
    private static void check(Recap recap) {
        if ((recap.title() + recap.summary() + recap.body()).indexOf('\0') >= 0) {
            throw new FuzzFindingException("a recap must not hold NUL");
        }
    }
}
