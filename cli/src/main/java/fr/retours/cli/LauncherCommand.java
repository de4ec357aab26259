package fr.retours.cli;

import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.TerminalMessages;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Here for the help only: the launcher itself runs the tests, and makes the archive of a release, since that needs the sources and Maven. */
@Command
final class LauncherCommand implements Callable<Integer> {
    private final String name;

    /** @param name what the user calls */
    LauncherCommand(String name) {
        this.name = name;
    }

    /** Returns the command with the options that the launcher takes. */
    static CommandLine commandLine(String name, String... options) {
        var spec = CommandSpec.forAnnotatedObject(new LauncherCommand(name));
        for (String option : options) {
            spec.addOption(OptionSpec.builder("--" + option)
                    .type(boolean.class)
                    .arity("0")
                    .description(TerminalMessages.of("option." + option))
                    .build());
        }
        return new CommandLine(spec);
    }

    @Override
    public Integer call() {
        throw new CommandFailure("error.needs-sources", name);
    }
}
