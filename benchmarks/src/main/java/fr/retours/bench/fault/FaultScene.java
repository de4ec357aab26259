package fr.retours.bench.fault;

import fr.retours.bench.site.ChildProgram;
import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What a fault happens to.
 *
 * @param folder that it strikes, which has the first data set
 * @param setup both data sets
 * @param random draws whatever there is to choose
 */
record FaultScene(FaultFolder folder, FaultSetup setup, SplittableRandom random) {
    /** Starts {@code index}, which brings the second data set. */
    ChildProgram startRun(Map<String, String> environment, String... options) {
        return folder.startIndex(environment, setup.after(), options);
    }

    /** Runs it to its end. */
    CommandAnswer run() throws InterruptedException {
        return FaultFolder.await(startRun(Map.of()));
    }

    /** Serves the folder, whose answers must be those of one of the data sets. */
    void serve() throws InterruptedException {
        folder.serve(setup.before(), setup.after());
    }

    /** Watches a server of one's own, whose answers must be so. */
    AnswerWatch watch(ChildProgram site) throws IOException {
        return AnswerWatch.of(site.address(), setup.before(), setup.after());
    }
}
