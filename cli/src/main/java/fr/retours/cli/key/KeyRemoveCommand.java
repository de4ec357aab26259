package fr.retours.cli.key;

import fr.retours.api.access.AccessKey;
import fr.retours.api.access.AuditActor;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.TerminalMessages;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes an account away, at once for servers that run, too. */
@Command(name = "remove")
final class KeyRemoveCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final KeyOptions options = new KeyOptions();

    @Parameters(paramLabel = "NOM|ID", descriptionKey = "parameter.account-or-id")
    String account = "";

    KeyRemoveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        AccessKey gone = options.keys().remove(account, AuditActor.COMMAND_LINE);
        console.out().println(TerminalMessages.of("key.removed", gone.account(), gone.id()));
        return ExitCode.DONE;
    }
}
