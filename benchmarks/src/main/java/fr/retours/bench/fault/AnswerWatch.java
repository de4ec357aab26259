package fr.retours.bench.fault;

import static org.awaitility.Awaitility.await;

import fr.retours.bench.fault.FaultException.Kind;
import fr.retours.bench.fault.ServedAnswers.ServedAnswer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** A client that asks a server all the while: each answer must be that of one data set, or a refusal. */
final class AnswerWatch implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final long PAUSE_MILLIS = 20;

    private final URI server;
    private final List<ServedAnswers> allowed;
    private final Thread thread =
            Thread.ofPlatform().name("answer-watch").daemon().unstarted(this::watch);
    private final AtomicInteger answered = new AtomicInteger();
    private volatile boolean ended;
    private volatile @Nullable String fault;

    private AnswerWatch(URI server, FilledFolder... allowed) {
        this.server = server;
        this.allowed = Stream.of(allowed).map(FilledFolder::answers).toList();
    }

    /** Begins to ask. A server that no longer listens says nothing wrong. */
    static AnswerWatch of(URI server, FilledFolder... allowed) {
        var watch = new AnswerWatch(server, allowed);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        while (!ended && fault == null) {
            for (String path : allowed.getFirst().byPath().keySet()) {
                if (!ended && fault == null) {
                    fault = fault(path);
                }
            }
        }
    }

    private @Nullable String fault(String path) {
        try {
            ServedAnswer answer = ServedAnswers.ask(server, path);
            answered.incrementAndGet();
            boolean isOfOne = answer.isRefusal()
                    || allowed.stream()
                            .anyMatch(set -> answer.tellsTheSameAs(set.byPath().get(path)));
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return isOfOne ? null : path + " was answered by " + answer.status() + " " + answer.told();
        } catch (IOException e) {
            return null; // the server was killed
        } catch (InterruptedException e) {
            ended = true;
            return null;
        }
    }

    /** Waits until the server answers all as that of another folder. */
    static void awaitAnswers(URI server, FilledFolder wanted) {
        var other = new AtomicReference<>("nothing");
        try {
            await("answers of " + server)
                    .atMost(PATIENCE)
                    .pollInterval(BETWEEN_LOOKS)
                    .until(() -> {
                        other.set(difference(server, wanted.answers()));
                        return other.get().isEmpty();
                    });
        } catch (ConditionTimeoutException e) {
            throw new FaultException(Kind.UNMENDED, "the server must answer as an undisturbed one, got " + other.get());
        }
    }

    /** Returns the first answer that is another; empty where all are as wanted. */
    private static String difference(URI server, ServedAnswers wanted) {
        try {
            for (Map.Entry<String, ServedAnswer> one : wanted.byPath().entrySet()) {
                ServedAnswer answer = ServedAnswers.ask(server, one.getKey());
                if (!answer.tellsTheSameAs(one.getValue())) {
                    return one.getKey() + ": " + answer.status() + " " + answer.told() + " for "
                            + one.getValue().told();
                }
            }
            return "";
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Ends; fails if an answer was none of one data set. */
    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String found = fault;
        if (found != null) {
            throw new FaultException(Kind.MIXED, found);
        }
    }

    /** Returns how many answers came. */
    int answered() {
        return answered.get();
    }
}
