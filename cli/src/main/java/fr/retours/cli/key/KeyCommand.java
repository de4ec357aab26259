package fr.retours.cli.key;

import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.TerminalMessages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Accounts of administration: each thing that is done with them is a command of its own. */
@Command(name = "key", synopsisSubcommandLabel = "COMMANDE")
public final class KeyCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private KeyCommand() {}

    /** Returns the command with all that can be done. */
    public static CommandLine commands(Console console) {
        var key = new CommandLine(new KeyCommand());
        key.addSubcommand(new KeyAddCommand(console));
        key.addSubcommand(new KeyListCommand(console));
        key.addSubcommand(new KeyChangeCommand(console));
        key.addSubcommand(new KeyRemoveCommand(console));
        return key;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), TerminalMessages.of("error.no-key-command"));
    }
}
