package fr.retours.bench.fault;

import fr.retours.bench.site.ChildProgram;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A moment in the work of a command.
 *
 * @param stage after so many lines that it has printed
 * @param millis after the last of these
 */
record RunMoment(int stage, long millis) {
    /** Waits for it, or for the end of the command; says when it was. */
    String awaitIn(ChildProgram command) throws InterruptedException {
        if (stage > 0) {
            var lines = new AtomicInteger();
            command.line(any -> lines.incrementAndGet() == stage);
        }
        boolean late = command.endsWithin(Duration.ofMillis(millis));
        return millis + " ms into stage " + stage + (late ? ", too late" : "");
    }
}
