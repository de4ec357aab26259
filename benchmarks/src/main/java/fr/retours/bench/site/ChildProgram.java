package fr.retours.bench.site;

import fr.retours.server.GraphServerConfig;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program in a process of its own. What it prints is read as it comes, so that it never waits for a reader. */
public final class ChildProgram implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+:\\d+");

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final Thread reader =
            Thread.ofPlatform().daemon().name("child-output").unstarted(this::read);
    private boolean ended;

    private ChildProgram(Process process) {
        this.process = process;
    }

    /** Starts a program. */
    public static ChildProgram start(ProcessBuilder builder) throws IOException {
        var program = new ChildProgram(builder.start());
        program.reader.start();
        return program;
    }

    /**
     * Returns what starts a class by the Java and the class path of this program; its errors are ours.
     *
     * @param flags of the JVM
     * @param program the main class and its arguments
     */
    public static ProcessBuilder java(List<String> flags, String... program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(program));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /** Returns what starts a command of {@code retours} so, with flags beside those that any has. */
    public static ProcessBuilder retours(List<String> flags, String... arguments) {
        List<String> all = new ArrayList<>(List.of("-Xshare:auto"));
        for (String property : List.of("retours.home", GraphServerConfig.LIB_PROPERTY)) {
            if (System.getProperty(property) != null) {
                all.add("-D" + property + "=" + System.getProperty(property));
            }
        }
        all.addAll(flags);
        return java(
                all,
                Stream.concat(Stream.of("fr.retours.cli.Main"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    /**
     * Runs a program to its end and returns what it printed.
     *
     * @throws IOException if it does not end with 0
     */
    public static String run(ProcessBuilder builder) throws IOException, InterruptedException {
        var program = start(builder);
        if (program.exitCode() != 0) {
            throw new IOException(builder.command() + " must end well, got " + program.said());
        }
        return program.said();
    }

    private void read() {
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(this::add);
        } catch (IOException | UncheckedIOException e) {
            add(e.toString());
        }
        end();
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Waits for a line that is wanted; there is none if the program ends without. */
    public synchronized Optional<String> line(Predicate<String> wanted) throws InterruptedException {
        for (int next = 0; true; next++) {
            while (next == lines.size()) {
                if (ended) {
                    return Optional.empty();
                }
                wait();
            }
            if (wanted.test(lines.get(next))) {
                return Optional.of(lines.get(next));
            }
        }
    }

    /**
     * Waits until the program, a server, prints where it listens.
     *
     * @throws IOException if it ends without
     */
    public URI address() throws IOException {
        try {
            Matcher found = ADDRESS.matcher(line(ADDRESS.asPredicate()).orElse(""));
            if (!found.find()) {
                throw new IOException("a server must print its address, got " + said());
            }
            return URI.create(found.group());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a server starts");
        }
    }

    /** Returns all that was printed so far, without blanks at its ends. */
    public synchronized String said() {
        return String.join("\n", lines).strip();
    }

    /** Tells whether it ends within a time. */
    public boolean endsWithin(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits for its end, and until all is read. */
    public int exitCode() throws InterruptedException {
        int code = process.waitFor();
        reader.join();
        return code;
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    /** Returns its process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Returns the processor time that it took so far. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends it, and waits for that. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
