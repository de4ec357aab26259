package fr.retours.cli.serve;

import fr.retours.api.answer.AnswerJson;
import fr.retours.api.cypher.CypherCall;
import fr.retours.api.cypher.CypherFormat;
import fr.retours.api.cypher.CypherRefusals;
import fr.retours.api.cypher.CypherSource;
import fr.retours.api.problem.Problem;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.problem.RefusedException;
import fr.retours.api.wording.Wording;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.model.port.CypherRefusedException;
import fr.retours.model.port.CypherRefusedException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * What {@code retours cypher} answers, in a process of its own: a value that fits no memory, which Neo4j sends without having it in its
 * own, ends that process and not the site. Safe for concurrent use.
 */
final class ServedCypher implements CypherSource, AutoCloseable {
    /** How long a question may take in Neo4j. */
    static final Duration LIMIT = Duration.ofSeconds(15);

    /** Beside Neo4j the program itself needs time, on a small machine under load. */
    private static final Duration TO_START = Duration.ofSeconds(30);

    private static final int AT_ONCE = 2;
    /** With which Java ends when memory does. */
    private static final int NO_MEMORY = 3;

    private final Function<CypherFormat, ProcessBuilder> command;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Set<Process> processes = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param command which reads a call and prints the answer */
    ServedCypher(Function<CypherFormat, ProcessBuilder> command) {
        this.command = command;
    }

    @Override
    public byte[] ask(CypherCall call, CypherFormat format) {
        if (!free.tryAcquire()) {
            throw RefusedException.of(ProblemType.BUSY, "cypher.busy");
        }
        byte[] input = AnswerJson.write(call).getBytes(StandardCharsets.UTF_8);
        try {
            return ChildAnswer.of(command.apply(format), input, this::watch);
        } catch (ChildAnswer.FailedException e) {
            throw refusal(e);
        } catch (IOException e) {
            throw away(String.valueOf(e.getMessage()));
        } finally {
            processes.removeIf(one -> !one.isAlive());
            free.release();
        }
    }

    private void watch(Process one) {
        processes.add(one);
        if (closed) { // while this one began
            one.destroy();
        }
        var unused = one.onExit()
                .orTimeout(LIMIT.plus(TO_START).toSeconds(), TimeUnit.SECONDS)
                .exceptionally(late -> one.destroyForcibly());
    }

    private static RefusedException refusal(ChildAnswer.FailedException failed) {
        String said = String.valueOf(failed.getMessage()).replaceFirst("^retours : ", "");
        return switch (failed.code()) {
            case ExitCode.USAGE -> CypherRefusals.of(said);
            case NO_MEMORY -> CypherRefusals.of(CypherRefusals.text(new CypherRefusedException(Reason.MEMORY, "")));
            default -> away(said);
        };
    }

    private static RefusedException away(String why) {
        return RefusedException.of(Problem.of(ProblemType.GRAPH_UNAVAILABLE, Wording.text("cypher.away", why)));
    }

    @Override
    public void close() {
        closed = true;
        processes.forEach(Process::destroy);
    }
}
