package fr.retours.bench.fault;

import fr.retours.model.file.FileTree;
import java.io.IOException;
import java.util.Optional;
import java.util.SplittableRandom;

/** Something that may go wrong with a data folder. To add one, implement this and name it in {@link FaultCatalogue}. */
interface InjectedFault {
    /** Returns a name of a few words. */
    String title();

    /** Returns why this machine does not allow it; empty if it does. */
    default Optional<String> hindrance() {
        return Optional.empty();
    }

    /** Tells whether neither the graph's files nor its server are touched, so that a server may stay from round to round. */
    default boolean sparesGraph() {
        return false;
    }

    /** Returns a folder to spoil. */
    default FaultFolder folder(FaultSetup setup) throws IOException {
        return sparesGraph() ? setup.share() : setup.copy("spoilt");
    }

    /**
     * Takes the folder back after the round.
     *
     * @param isAsItWas whether its graph is as it was before
     */
    default void giveBack(FaultFolder folder, FaultSetup setup, boolean isAsItWas) throws IOException {
        if (sparesGraph()) {
            setup.giveBack(isAsItWas);
        } else {
            folder.close();
            FileTree.delete(folder.data().root());
        }
    }

    /** Lets it happen to a folder, be it at rest or while {@code index} brings the second data set. */
    FaultStrike strike(FaultFolder folder, FaultSetup setup, SplittableRandom random)
            throws IOException, InterruptedException;
}
