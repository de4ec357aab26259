package fr.retours.api.admin;

import fr.retours.api.problem.RefusedException;
import java.util.List;
import java.util.function.Consumer;

/** Runs that write the stores beside a server, one at a time. Safe for concurrent use. */
public interface IndexRuns {
    /**
     * Starts a run.
     *
     * @param ended called when it has ended, by a thread of its own
     * @return the run as it begins
     * @throws RefusedException if another one is under way, or a path is not below a folder that the server was given
     */
    RunState start(RunOrder order, Consumer<RunState> ended);

    /** Makes ready what has decisions take effect, since somebody may soon decide. */
    default void prepare() {}

    /** Returns the last runs of this server, the latest first. */
    List<RunState> latest();
}
