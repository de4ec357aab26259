package fr.retours.cli.key;

import fr.retours.api.access.AccessRole;
import fr.retours.api.access.AuditActor;
import fr.retours.api.access.IssuedKey;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.TerminalMessages;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes an account, and shows its key this once. The key alone goes to the output, so that a script may take it. */
@Command(name = "add")
final class KeyAddCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final KeyOptions options = new KeyOptions();

    @Mixin
    private final RoleOption wanted = new RoleOption();

    @Parameters(paramLabel = "NOM", descriptionKey = "parameter.account")
    String name = "";

    KeyAddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        AccessRole role = wanted.role();
        options.folder().create();
        IssuedKey issued = options.keys().add(name, role, AuditActor.COMMAND_LINE);
        console.err()
                .println(TerminalMessages.of(
                        "key.added", issued.key().account(), issued.key().role().slug()));
        console.out().println(issued.token());
        return ExitCode.DONE;
    }
}
