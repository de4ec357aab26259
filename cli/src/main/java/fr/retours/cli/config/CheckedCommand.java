package fr.retours.cli.config;

import java.util.List;

/** A command whose settings are checked before it runs. */
public interface CheckedCommand {
    /**
     * Returns a check for each setting that may be wrong though it is readable. Each throws {@link
     * fr.retours.cli.terminal.CommandFailure} when its setting is, and changes nothing.
     */
    List<Runnable> checks();
}
