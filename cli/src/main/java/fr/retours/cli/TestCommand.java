package fr.retours.cli;

import fr.retours.cli.terminal.CommandFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Here for the help only: the launcher runs the tests itself, since they need the sources and Maven. */
@Command(name = "test")
final class TestCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new CommandFailure("error.needs-sources", "test");
    }
}
