package fr.retours.cli.key;

import fr.retours.api.access.AccessKey;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.TerminalMessages;
import fr.retours.cli.terminal.TextTable;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists accounts; of keys there is nothing to show. */
@Command(name = "list")
final class KeyListCommand implements Callable<Integer> {
    private static final List<String> HEADS =
            List.of("key.id", "key.account", "key.role", "key.created", "key.changed");

    private final Console console;

    @Mixin
    private final KeyOptions options = new KeyOptions();

    KeyListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<AccessKey> all = options.keys().all();
        if (all.isEmpty()) {
            console.out()
                    .println(TerminalMessages.of("key.none", options.folder().keys()));
        }
        var table = new TextTable(HEADS);
        all.forEach(one -> table.row(one.id(), one.account(), one.role().slug(), one.created(), one.changed()));
        table.print(console.out());
        return ExitCode.DONE;
    }
}
