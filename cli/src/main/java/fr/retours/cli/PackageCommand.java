package fr.retours.cli;

import fr.retours.cli.terminal.CommandFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Here for the help only: the launcher makes the archive of a release itself, since that needs the sources and Maven. */
@Command(name = "package")
final class PackageCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new CommandFailure("error.needs-sources", "package");
    }
}
