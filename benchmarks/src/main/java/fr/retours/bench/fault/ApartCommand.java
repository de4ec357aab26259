package fr.retours.bench.fault;

import fr.retours.bench.fault.FaultException.Kind;
import fr.retours.bench.site.ChildJvm;
import fr.retours.server.GraphServerConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A command of the program in a process of its own, which can be killed. */
final class ApartCommand {
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+:\\d+");
    private static final long PATIENCE_MINUTES = 20;
    private static final int STAGES = 3;

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<CountDownLatch> stages = new ArrayList<>();
    private final CountDownLatch listening = new CountDownLatch(1);
    private final Thread reader =
            Thread.ofPlatform().daemon().name("apart-command").unstarted(this::read);

    private ApartCommand(Process process) {
        this.process = process;
        for (int stage = 0; stage < STAGES; stage++) {
            stages.add(new CountDownLatch(1));
        }
    }

    /**
     * Starts it.
     *
     * @param wrapper a command that runs another one; may be empty
     * @param environment what is added to ours
     */
    static ApartCommand start(List<String> wrapper, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> program = new ArrayList<>(List.of("fr.retours.cli.Main"));
        program.addAll(List.of(arguments));
        var builder = ChildJvm.of(
                List.of(
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        ChildJvm.property(GraphServerConfig.LIB_PROPERTY)),
                program.toArray(String[]::new));
        builder.command().addAll(0, wrapper);
        builder.environment().putAll(environment);
        var command = new ApartCommand(builder.redirectErrorStream(true).start());
        command.reader.start();
        return command;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int line = 0;
            for (String one = lines.readLine(); one != null; one = lines.readLine()) {
                said.add(one);
                if (line < STAGES) {
                    stages.get(line++).countDown();
                }
                if (ADDRESS.matcher(one).find()) {
                    listening.countDown();
                }
            }
        } catch (IOException e) {
            said.add(e.toString());
        }
        stages.forEach(CountDownLatch::countDown);
        listening.countDown();
    }

    private String said() {
        return String.join("\n", said);
    }

    /** A moment in the work of a command. */
    record Moment(int stage, long millis) {
        @Override
        public String toString() {
            return millis + " ms into stage " + stage;
        }
    }

    /** Waits for a moment; tells whether the command is still at work then. */
    boolean comesTo(Moment moment) throws InterruptedException {
        if (moment.stage() > 0) {
            stages.get(moment.stage() - 1).await();
        }
        return !process.waitFor(moment.millis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until the command, a server, tells where it listens. */
    URI address() throws InterruptedException {
        listening.await();
        var found = ADDRESS.matcher(said());
        if (!found.find()) {
            throw new FaultException(Kind.UNMENDED, "a server must listen, got " + said());
        }
        return URI.create(found.group());
    }

    /** Returns the graph's server that this one started. */
    Optional<ProcessHandle> graphServer() {
        return process.descendants()
                .filter(one -> one.info().commandLine().orElse("").contains("graph-server-neo4j"))
                .findFirst();
    }

    /** Ends it as {@code kill -9} does; its graph server stops by itself. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        reader.join();
    }

    /** Ends it and the graph's server that it started, both at once. */
    void killAll() throws InterruptedException {
        Optional<ProcessHandle> server = graphServer();
        kill();
        server.ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Waits for its end. */
    CommandAnswer await() throws InterruptedException {
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            kill();
            throw new FaultException(
                    Kind.UNMENDED, "a command must end, got no end of " + process.info() + ": " + said());
        }
        reader.join();
        return new CommandAnswer(process.exitValue(), said());
    }
}
