package fr.retours.bench.fault;

import fr.retours.bench.site.ChildProgram;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that may go wrong with a data folder. To add one, name it in {@link FaultCatalogue}.
 *
 * @param title a name of a few words
 * @param place where the folder stands to which it happens
 * @param hindrance why this machine does not allow it; empty if it does
 * @param strike lets it happen
 */
record InjectedFault(String title, Place place, Supplier<Optional<String>> hindrance, Strike strike) {
    /** Where a folder stands. */
    enum Place {
        /** One that stays from round to round with its graph server, since the fault touches neither. */
        SHARED,
        /** A copy of its own. */
        COPY,
        /** A copy on a disk in memory. */
        DISK
    }

    /** How a fault happens to a folder, be it at rest or while {@code index} brings the second data set. */
    interface Strike {
        FaultStrike at(FaultScene scene) throws IOException, InterruptedException;
    }

    /** A fault of a copy that every machine allows. */
    InjectedFault(String title, Place place, Strike strike) {
        this(title, place, Optional::empty, strike);
    }

    /** Returns why a program cannot be run here; empty if it can. */
    static Optional<String> hindrance(String otherwise, String... command) {
        try {
            ChildProgram.run(new ProcessBuilder(command).redirectErrorStream(true));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(otherwise);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }
}
