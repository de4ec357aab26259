package fr.retours.cli.key;

import fr.retours.api.access.AuditActor;
import fr.retours.api.access.IssuedKey;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.Messages;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an account, and shows its key this once. The key alone goes to the output, so that a script may take it. */
@Command(name = "add")
final class KeyAddCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final KeyOptions options = new KeyOptions();

    @Option(names = "--role", paramLabel = "reader|editor|operator", required = true, descriptionKey = "option.role")
    String role = "";

    @Parameters(paramLabel = "NOM", descriptionKey = "parameter.account")
    String name = "";

    KeyAddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var wanted = KeyOptions.role(role);
        options.folder().create();
        IssuedKey issued = options.keys().add(name, wanted, AuditActor.COMMAND_LINE);
        console.err()
                .println(Messages.of(
                        "key.added", issued.key().account(), issued.key().role().slug()));
        console.out().println(issued.token());
        return ExitCode.DONE;
    }
}
