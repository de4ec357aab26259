package fr.retours.api;

import fr.retours.model.BodyDetail;
import fr.retours.model.BodyEvent;
import fr.retours.model.BodyId;
import fr.retours.model.CoParticipant;
import fr.retours.model.EventDetail;
import fr.retours.model.EventFilter;
import fr.retours.model.EventId;
import fr.retours.model.EventSummary;
import fr.retours.model.GraphUnavailableException;
import fr.retours.model.Page;
import fr.retours.model.Participant;
import fr.retours.model.ParticipationGraph;
import fr.retours.model.PersonDetail;
import fr.retours.model.PersonEvent;
import fr.retours.model.PersonId;
import fr.retours.model.PersonQuery;
import fr.retours.model.PersonSummary;
import fr.retours.model.Theme;
import fr.retours.model.ThemeEvent;
import fr.retours.model.Window;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A graph that shows in time that it lives, or counts as unavailable. A server that is gone is noticed by the adapter;
 * one that has frozen, or a network that swallows packets, would leave the reader waiting. A server that is merely slow,
 * as after its start, is waited for.
 */
final class PromptGraph implements ParticipationGraph, AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final ParticipationGraph graph;
    private final Duration patience;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    PromptGraph(ParticipationGraph graph, Duration patience) {
        this.graph = graph;
        this.patience = patience;
    }

    @Override
    public Page<EventSummary> events(EventFilter filter, Window window) {
        return promptly(() -> graph.events(filter, window));
    }

    @Override
    public Optional<EventDetail> event(EventId id) {
        return promptly(() -> graph.event(id));
    }

    @Override
    public Page<Participant> participants(EventId id, boolean tookPartOnly, Window window) {
        return promptly(() -> graph.participants(id, tookPartOnly, window));
    }

    @Override
    public Page<PersonSummary> people(PersonQuery query, Window window) {
        return promptly(() -> graph.people(query, window));
    }

    @Override
    public Optional<PersonDetail> person(PersonId id) {
        return promptly(() -> graph.person(id));
    }

    @Override
    public Page<PersonEvent> eventsOf(PersonId id, boolean tookPartOnly, EventFilter filter, Window window) {
        return promptly(() -> graph.eventsOf(id, tookPartOnly, filter, window));
    }

    @Override
    public Page<CoParticipant> coParticipants(PersonId id, EventFilter filter, Window window) {
        return promptly(() -> graph.coParticipants(id, filter, window));
    }

    @Override
    public Optional<BodyDetail> body(BodyId id) {
        return promptly(() -> graph.body(id));
    }

    @Override
    public Page<BodyEvent> eventsOf(BodyId id, EventFilter filter, Window window) {
        return promptly(() -> graph.eventsOf(id, filter, window));
    }

    @Override
    public Page<ThemeEvent> eventsOf(Theme theme, EventFilter filter, Window window) {
        return promptly(() -> graph.eventsOf(theme, filter, window));
    }

    @Override
    public Optional<String> datasetVersion() {
        return promptly(graph::datasetVersion);
    }

    /** Gives up the calls still under way. */
    @Override
    public void close() {
        calls.shutdownNow();
    }

    private <T> T promptly(Callable<T> call) {
        Future<T> answer = calls.submit(call);
        try {
            return isSlow(answer) ? onceAlive(answer) : answer.get();
        } catch (TimeoutException e) {
            throw new GraphUnavailableException(
                    "graph must show within " + patience + " that it lives, got nothing", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphUnavailableException("the server stops and no longer waits for the graph", e);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private boolean isSlow(Future<?> answer) throws InterruptedException, ExecutionException {
        try {
            answer.get(patience.toMillis() / 2, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        }
    }

    /** Waits longer for an answer, on condition that a question of no difficulty is answered at once. */
    private <T> T onceAlive(Future<T> answer) throws InterruptedException, ExecutionException, TimeoutException {
        Future<?> sign = calls.submit(graph::datasetVersion);
        try {
            sign.get(patience.toMillis() / 2, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (!answer.isDone()) {
                throw e;
            }
        } finally {
            sign.cancel(true);
        }
        return answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ports throw nothing checked. */
    private static RuntimeException rethrown(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException known
                ? known
                : new IllegalStateException("graph must throw nothing checked", failure);
    }
}
