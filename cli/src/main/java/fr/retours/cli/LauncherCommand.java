package fr.retours.cli;

import fr.retours.cli.terminal.CommandFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Here for the help only: the launcher itself runs the tests, and makes the archive of a release, since that needs the sources and Maven. */
@Command
final class LauncherCommand implements Callable<Integer> {
    private final String name;

    /** @param name what the user calls */
    LauncherCommand(String name) {
        this.name = name;
    }

    @Override
    public Integer call() {
        throw new CommandFailure("error.needs-sources", name);
    }
}
