package fr.retours.cli;

import fr.retours.cli.terminal.TerminalMessages;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a subcommand: says what there is. */
@Command(
        name = "retours",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = RetoursCommand.Version.class,
        resourceBundle = TerminalMessages.BUNDLE,
        synopsisSubcommandLabel = "COMMANDE")
final class RetoursCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), TerminalMessages.of("error.no-command"));
    }

    /** The version the build wrote. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            var properties = new Properties();
            try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
                properties.load(file);
            }
            return new String[] {"retours " + properties.getProperty("version"), "Java " + Runtime.version()};
        }
    }
}
