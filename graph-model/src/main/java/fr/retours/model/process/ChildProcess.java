package fr.retours.model.process;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The one way to start a process: what it finds in its environment is named, and nothing else of this program's gets there, secrets
 * above all.
 */
public final class ChildProcess {
    /** Which characters are written in names of files, and in which language. */
    public static final Set<String> LOCALE = Set.of("LANG", "LC_ALL", "LC_CTYPE");

    private ChildProcess() {}

    /**
     * Returns what starts a command.
     *
     * @param variables of this process that the other gets, as far as they are set
     */
    public static ProcessBuilder of(List<String> command, Collection<String> variables) {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(variables);
        return builder;
    }
}
