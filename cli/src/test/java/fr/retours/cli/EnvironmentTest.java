package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.option.EnvironmentDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class EnvironmentTest {
    @Command
    static final class Sample implements Runnable {
        @Option(names = {"-p", "--port"})
        int port;

        @Option(names = "--neo4j")
        String neo4j = "";

        @Override
        public void run() {}
    }

    private static Sample parse(Map<String, String> variables, String... arguments) {
        var sample = new Sample();
        var commands = new CommandLine(sample);
        commands.setDefaultValueProvider(new EnvironmentDefaults(variables));
        commands.parseArgs(arguments);
        return sample;
    }

    @Test
    void everyOptionHasAVariable() {
        assertThat(parse(Map.of("RETOURS_PORT", "9000")).port).isEqualTo(9000);
    }

    @Test
    void theCommandLineWins() {
        assertThat(parse(Map.of("RETOURS_PORT", "9000"), "--port", "9001").port).isEqualTo(9001);
    }

    @Test
    void theServerAddressHasTwoNames() {
        assertThat(parse(Map.of("RETOURS_NEO4J_URI", "bolt://one:7687")).neo4j).isEqualTo("bolt://one:7687");
    }

    @Test
    void unknownVariablesOfOursAreFound() {
        var environment =
                new EnvironmentDefaults(Map.of("RETOURS_PROT", "1", "RETOURS_NEO4J_PASSWORD", "x", "HOME", "/"));

        assertThat(environment.unknown(new CommandLine(new Sample()))).containsExactly("RETOURS_PROT");
    }
}
