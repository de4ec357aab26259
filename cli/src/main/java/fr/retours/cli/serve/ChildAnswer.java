package fr.retours.cli.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.cli.terminal.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What a process beside the server prints: records as they are, whatever the API makes of them. */
public final class ChildAnswer {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private ChildAnswer() {}

    /** Writes what the server is to read. */
    public static String write(Object answer) {
        try {
            return MAPPER.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer must be writable as JSON: " + answer.getClass(), e);
        }
    }

    /**
     * Starts a process and waits for all that it prints.
     *
     * @param begun is given the process, so that somebody can end it
     * @throws IOException if it cannot be started, or fails; says why in its own words
     */
    static byte[] of(ProcessBuilder command, Consumer<Process> begun) throws IOException {
        Process one = command.start();
        begun.accept(one);
        one.getOutputStream().close(); // it asks nothing
        try (var errors = one.errorReader(StandardCharsets.UTF_8)) {
            var said = new StringBuilder();
            Thread reader = Thread.ofVirtual().start(() -> read(errors, said));
            byte[] printed = one.getInputStream().readAllBytes();
            int code = one.onExit().join().exitValue();
            join(reader);
            if (code != ExitCode.DONE) {
                throw new IOException(said.toString().strip());
            }
            return printed;
        } finally {
            one.destroy();
        }
    }

    private static void read(BufferedReader errors, StringBuilder said) {
        try {
            errors.lines().forEach(line -> said.append(line).append(' '));
        } catch (UncheckedIOException e) {
            said.append(e.getMessage()); // somebody ended the process
        }
    }

    private static void join(Thread reader) {
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
