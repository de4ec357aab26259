package fr.retours.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The program in one process that runs command after command in a folder, where a script stands for {@code ./retours}: what a shell makes
 * of a command line is as it is for users, but only the first command pays for the start.
 */
final class ResidentProgram implements AutoCloseable {
    /** A pipe: the words of a command, each with a zero byte after it. */
    private static final Path ASKED = Path.of(".retours-asked");
    /** A pipe: what the command answers. */
    private static final Path ANSWERED = Path.of(".retours-answered");
    /** What it says beside that, and its exit code; written before the answer. */
    private static final Path SAID = Path.of(".retours-said");

    private static final Path ENDED = Path.of(".retours-ended");
    private static final String LAUNCHER = """
            #!/bin/sh
            printf '%%s\\0' "$@" > %s
            cat %s
            cat %s >&2
            exit "$(cat %s)"
            """.formatted(ASKED, ANSWERED, SAID, ENDED);

    private final Process process;

    private ResidentProgram(Process process) {
        this.process = process;
    }

    /** Starts it in a folder, whose {@code ./retours} it becomes. */
    static ResidentProgram in(Path folder) throws IOException, InterruptedException {
        Path launcher = Files.writeString(folder.resolve("retours"), LAUNCHER);
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        var pipes = new ProcessBuilder("mkfifo", ASKED.toString(), ANSWERED.toString()).directory(folder.toFile());
        assertThat(pipes.start().waitFor()).isEqualTo(0);
        return new ResidentProgram(new ProcessBuilder(PackagedProgram.resident(ResidentProgram.class))
                .directory(folder.toFile())
                .inheritIO()
                .start());
    }

    /** Returns whether it takes commands. */
    boolean isReady() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    /** Runs commands until it is stopped. */
    public static void main(String[] none) throws IOException {
        Main.bridgeLogs();
        while (true) {
            String words = Files.readString(ASKED);
            run(words.substring(0, words.length() - 1).split("\0", -1));
        }
    }

    private static void run(String... words) throws IOException {
        var out = new StringWriter();
        var err = new StringWriter();
        int ended = ExitCode.FAILED;
        try {
            var console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false);
            ended = Main.run(System.getenv(), console, words);
        } finally {
            Files.writeString(SAID, err.toString(), UTF_8);
            Files.writeString(ENDED, String.valueOf(ended), UTF_8);
            Files.writeString(ANSWERED, out.toString(), UTF_8); // the script waits for its end
        }
    }
}
