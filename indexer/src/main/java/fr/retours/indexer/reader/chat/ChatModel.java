package fr.retours.indexer.reader.chat;

import fr.retours.corpus.guard.AnswerTooLongException;
import fr.retours.corpus.guard.LimitedBody;
import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.reader.LanguageModel;
import fr.retours.indexer.reader.ModelQuestion;
import fr.retours.indexer.reader.NoAnswerException;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A model behind chat completions. A busy server is asked again after a pause; one that fails again and again, refuses the key or
 * leads elsewhere is left alone for the rest of the run. What it says is asked for once more where it is no answer. Safe for
 * concurrent use.
 */
public final class ChatModel implements LanguageModel {
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final ChatServer server;
    private final ChatLimits limits;
    private final RequestClock clock;
    private final Predicate<String> isAnswer;
    private final HttpClient client;
    private final Semaphore turns;
    private final AtomicReference<ChatWire.Form> form = new AtomicReference<>(ChatWire.Form.BOUND);
    private final AtomicReference<@Nullable String> closed = new AtomicReference<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();

    /**
     * Asks nothing yet.
     *
     * @param isAnswer tells whether a JSON object is one that may be kept
     */
    public ChatModel(ChatServer server, ChatLimits limits, Predicate<String> isAnswer) {
        this(server, limits, isAnswer, RequestClock.SYSTEM);
    }

    ChatModel(ChatServer server, ChatLimits limits, Predicate<String> isAnswer, RequestClock clock) {
        this.server = server;
        this.limits = limits;
        this.isAnswer = isAnswer;
        this.clock = clock;
        this.turns = new Semaphore(limits.sideBySide(), true);
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TO_CONNECT)
                .proxy(server.isElsewhere() ? ProxySelector.getDefault() : HttpClient.Builder.NO_PROXY)
                .build();
    }

    /**
     * What was asked until now.
     *
     * @param read tokens of questions, as the server counts them; 0 where it does not
     * @param written tokens of answers
     */
    public record ChatUse(int requests, int read, int written) {}

    /** Returns what was asked until now. */
    public ChatUse use() {
        return new ChatUse(Math.min(requests.get(), limits.requests()), read.get(), written.get());
    }

    @Override
    public String name() {
        return server.model();
    }

    @Override
    public String answer(ModelQuestion question) throws NoAnswerException {
        try {
            turns.acquire();
            try {
                String answer = answered(question);
                failures.set(0);
                return answer;
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a model is asked");
        }
    }

    private String answered(ModelQuestion question) throws NoAnswerException, InterruptedException {
        ChatWire.Said said = said(question, false);
        Optional<String> answer = ChatWire.object(said.text()).filter(isAnswer);
        if (answer.isEmpty() && !said.isCut()) {
            said = said(question, true);
            answer = ChatWire.object(said.text()).filter(isAnswer);
        }
        if (answer.isEmpty()) {
            throw failed(IndexerMessages.text(said.isCut() ? "reader.cut" : "reader.no-json", name()), null);
        }
        return answer.get();
    }

    /** Asks until the server says something; what it says may be anything. */
    private ChatWire.Said said(ModelQuestion question, boolean again) throws NoAnswerException, InterruptedException {
        Duration pause = FIRST_PAUSE;
        ChatWire.Form asked = form.get();
        int attempt = 1;
        while (true) {
            Reply reply = reply(ChatWire.question(name(), question, asked, again));
            switch (reply.kind()) {
                case SAID -> {
                    ChatWire.Said said = ChatWire.answer(reply.text());
                    read.addAndGet(said.read());
                    written.addAndGet(said.written());
                    form.set(asked); // what the server took once it takes again
                    return said;
                }
                case FORM ->
                    asked = asked.next()
                            .orElseThrow(() -> failed(IndexerMessages.text("reader.refused", reply.text()), null));
                case BUSY -> {
                    Duration wanted = reply.pause().orElse(pause);
                    if (wanted.compareTo(limits.longestPause()) > 0) {
                        throw close(
                                IndexerMessages.text("reader.later", wanted.toMinutes(), reply.text()), reply.cause());
                    }
                    if (attempt++ == limits.attempts()) {
                        throw failed(reply.text(), reply.cause());
                    }
                    clock.pause(wanted);
                    pause = pause.multipliedBy(2);
                }
                case FAILED -> throw failed(reply.text(), reply.cause());
                case BARRED -> throw close(reply.text(), reply.cause());
            }
        }
    }

    /** What became of a request. */
    private enum Kind {
        /** There is something that may be an answer. */
        SAID,
        /** The request has something in it that the server does not know. */
        FORM,
        /** Soon it may be otherwise. */
        BUSY,
        /** This question finds no answer. */
        FAILED,
        /** No question will. */
        BARRED
    }

    /**
     * What became of a request, and what the server wrote, or a French sentence.
     *
     * @param pause that the server asks for
     */
    private record Reply(
            Kind kind,
            String text,
            Optional<Duration> pause,
            @Nullable Throwable cause) {
        Reply(Kind kind, String text) {
            this(kind, text, Optional.empty(), null);
        }
    }

    private Reply reply(String body) throws NoAnswerException, InterruptedException {
        String reason = closed.get();
        if (reason != null) {
            throw new NoAnswerException(reason, true, null);
        }
        if (requests.incrementAndGet() > limits.requests()) {
            throw new NoAnswerException(IndexerMessages.text("reader.budget", limits.requests()), true, null);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(server.completions())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        server.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), head -> new LimitedBody(limits.bytes(), false));
        try {
            return reply(answer.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            String seconds = Long.toString(limits.timeout().toSeconds());
            return new Reply(Kind.FAILED, IndexerMessages.text("reader.slow", seconds), Optional.empty(), e);
        } catch (ExecutionException e) {
            return e.getCause() instanceof AnswerTooLongException
                    ? new Reply(Kind.FAILED, IndexerMessages.text("reader.too-long", limits.bytes() >> 10))
                    : new Reply(Kind.BUSY, silent(e.getCause()), Optional.empty(), e.getCause());
        } finally {
            answer.cancel(true); // what still comes of it is wanted by nobody
        }
    }

    private String silent(@Nullable Throwable failure) {
        String said = failure instanceof IOException && failure.getMessage() != null
                ? failure.getMessage()
                : String.valueOf(failure == null ? null : failure.getClass().getSimpleName());
        return IndexerMessages.text("reader.silent", server.address().getAuthority(), server.withoutKey(said));
    }

    private Reply reply(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        String body = server.withoutKey(new String(answer.body(), StandardCharsets.UTF_8));
        String said = IndexerMessages.text("reader.status", status, ChatWire.failure(body));
        return switch (status) {
            case 200 -> new Reply(Kind.SAID, body);
            case 400, 415, 422 -> new Reply(Kind.FORM, said);
            case 401, 402, 403, 404, 405 -> new Reply(Kind.BARRED, said);
            case 408, 425, 429 -> new Reply(Kind.BUSY, said, pause(answer), null);
            default ->
                switch (status / 100) {
                    case 3 -> new Reply(Kind.BARRED, IndexerMessages.text("reader.leads-away", status));
                    case 5 -> new Reply(Kind.BUSY, said, pause(answer), null);
                    default -> new Reply(Kind.FAILED, said);
                };
        };
    }

    /** Returns how long the server wants to be left alone (RFC 9110, 10.2.3): seconds, or a day and time. */
    private Optional<Duration> pause(HttpResponse<?> answer) {
        return answer.headers().firstValue("Retry-After").flatMap(written -> {
            try {
                return Optional.of(
                        written.matches("\\d{1,9}")
                                ? Duration.ofSeconds(Long.parseLong(written))
                                : Duration.between(
                                        clock.now(),
                                        ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                                                .toInstant()));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    /** Notes a question without an answer; the server is left alone after some in a row. */
    private NoAnswerException failed(String sentence, @Nullable Throwable cause) {
        return failures.incrementAndGet() >= limits.failures()
                ? close(IndexerMessages.text("reader.gave-up", limits.failures(), sentence), cause)
                : new NoAnswerException(sentence, true, cause);
    }

    private NoAnswerException close(String sentence, @Nullable Throwable cause) {
        closed.compareAndSet(null, sentence);
        return new NoAnswerException(sentence, true, cause);
    }
}
