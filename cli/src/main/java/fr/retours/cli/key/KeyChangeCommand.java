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

/** Gives an account another role; its key stays. */
@Command(name = "change")
final class KeyChangeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final KeyOptions options = new KeyOptions();

    @Mixin
    private final RoleOption wanted = new RoleOption();

    @Parameters(paramLabel = "NOM|ID", descriptionKey = "parameter.account-or-id")
    String account = "";

    KeyChangeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        AccessKey changed = options.keys().change(account, wanted.role(), AuditActor.COMMAND_LINE);
        console.out()
                .println(TerminalMessages.of(
                        "key.changed-to", changed.account(), changed.role().slug()));
        return ExitCode.DONE;
    }
}
