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

    /** A process that failed, in its own words. */
    static final class FailedException extends IOException {
        private static final long serialVersionUID = 1L;

        private final int code;

        FailedException(int code, String said) {
            super(said);
            this.code = code;
        }

        /** Returns the exit code. */
        int code() {
            return code;
        }
    }

    /** Starts a process that is asked nothing and waits for all that it prints. */
    static byte[] of(ProcessBuilder command, Consumer<Process> begun) throws IOException {
        return of(command, new byte[0], begun);
    }

    /**
     * Starts a process and waits for all that it prints.
     *
     * @param input what it reads, which it does before it prints
     * @param begun is given the process, so that somebody can end it
     * @throws FailedException if it fails; says why in its own words
     * @throws IOException if it cannot be started
     */
    static byte[] of(ProcessBuilder command, byte[] input, Consumer<Process> begun) throws IOException {
        Process one = command.start();
        begun.accept(one);
        give(one, input);
        try (var errors = one.errorReader(StandardCharsets.UTF_8)) {
            var said = new StringBuilder();
            Thread reader = Thread.ofVirtual().start(() -> read(errors, said));
            byte[] printed = one.getInputStream().readAllBytes();
            int code = one.onExit().join().exitValue();
            join(reader);
            if (code != ExitCode.DONE) {
                throw new FailedException(code, said.toString().strip());
            }
            return printed;
        } finally {
            one.destroy();
        }
    }

    private static void give(Process one, byte[] input) {
        try (var asked = one.getOutputStream()) {
            asked.write(input);
        } catch (IOException e) {
            // it ended without reading, and says why
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
