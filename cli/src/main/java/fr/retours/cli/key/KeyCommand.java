package fr.retours.cli.key;

import fr.retours.api.access.AccessKey;
import fr.retours.api.access.AccessKeys;
import fr.retours.api.access.AccessRole;
import fr.retours.api.access.AuditActor;
import fr.retours.api.access.AuditLog;
import fr.retours.api.access.IssuedKey;
import fr.retours.cli.option.DataOption;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.TerminalMessages;
import fr.retours.cli.terminal.TextTable;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.term.Slugged;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Accounts of administration: each thing that is done with them is a command of its own. */
@Command(name = "key", synopsisSubcommandLabel = "COMMANDE", addMethodSubcommands = false)
public final class KeyCommand implements Runnable {
    private static final String ROLES = "reader|editor|operator";
    private static final List<String> HEADS =
            List.of("key.id", "key.account", "key.role", "key.created", "key.changed");

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private KeyCommand(Console console) {
        this.console = console;
    }

    /** Returns the command with all that can be done, in the order of its help. */
    public static CommandLine commands(Console console) {
        var key = new CommandLine(new KeyCommand(console));
        for (String name : List.of("add", "list", "change", "remove")) {
            key.addSubcommand(
                    CommandLine.getCommandMethods(KeyCommand.class, name).getFirst());
        }
        return key;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), TerminalMessages.of("error.no-key-command"));
    }

    /** Makes an account, and shows its key this once. The key alone goes to the output, so that a script may take it. */
    @Command(name = "add")
    int add(
            @Mixin DataOption options,
            @Option(names = "--role", paramLabel = ROLES, required = true, descriptionKey = "option.role") String slug,
            @Parameters(paramLabel = "NOM", descriptionKey = "parameter.account") String name) {
        AccessRole role = role(slug);
        options.folder().create();
        IssuedKey issued = keys(options.folder()).add(name, role, AuditActor.COMMAND_LINE);
        console.tell("key.added", issued.key().account(), issued.key().role().slug());
        console.out().println(issued.token());
        return ExitCode.DONE;
    }

    /** Lists accounts; of keys there is nothing to show. */
    @Command(name = "list")
    int list(@Mixin DataOption options) {
        List<AccessKey> all = keys(options.folder()).all();
        if (all.isEmpty()) {
            console.say("key.none", options.folder().keys());
        }
        var table = new TextTable(HEADS);
        all.forEach(one -> table.row(one.id(), one.account(), one.role().slug(), one.created(), one.changed()));
        table.print(console.out());
        return ExitCode.DONE;
    }

    /** Gives an account another role; its key stays. */
    @Command(name = "change")
    int change(
            @Mixin DataOption options,
            @Option(names = "--role", paramLabel = ROLES, required = true, descriptionKey = "option.role") String slug,
            @Parameters(paramLabel = "NOM|ID", descriptionKey = "parameter.account-or-id") String account) {
        AccessKey changed = keys(options.folder()).change(account, role(slug), AuditActor.COMMAND_LINE);
        console.say("key.changed-to", changed.account(), changed.role().slug());
        return ExitCode.DONE;
    }

    /** Takes an account away, at once for servers that run, too. */
    @Command(name = "remove")
    int remove(
            @Mixin DataOption options,
            @Parameters(paramLabel = "NOM|ID", descriptionKey = "parameter.account-or-id") String account) {
        AccessKey gone = keys(options.folder()).remove(account, AuditActor.COMMAND_LINE);
        console.say("key.removed", gone.account(), gone.id());
        return ExitCode.DONE;
    }

    private static AccessKeys keys(DataFolder folder) {
        var clock = Clock.systemUTC();
        return new AccessKeys(folder.keys(), new AuditLog(folder.audit(), clock), clock);
    }

    private static AccessRole role(String slug) {
        return Slugged.find(AccessRole.class, slug)
                .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "error.role", slug));
    }
}
