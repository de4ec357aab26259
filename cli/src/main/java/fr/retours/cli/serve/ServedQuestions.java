package fr.retours.cli.serve;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.retours.api.admin.EditorQuestion;
import fr.retours.api.admin.QuestionQueue;
import fr.retours.cli.terminal.TerminalMessages;
import fr.retours.model.port.Page;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What {@code retours curate} finds, in a process of its own, since it holds the facts of all recaps. What is asked for while it searches
 * has it search once more. Safe for concurrent use.
 */
final class ServedQuestions implements QuestionQueue, AutoCloseable {
    /** How many questions are kept. */
    static final int MOST = 500;

    private static final Logger LOG = LoggerFactory.getLogger(ServedQuestions.class);

    private final Supplier<ProcessBuilder> command;
    private final ExecutorService searching = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("open-questions").factory());
    private boolean wanted;
    private boolean busy;
    private @Nullable Process process;
    private @Nullable Page<EditorQuestion> found;
    private @Nullable String trouble;

    /** @param command which prints the questions as JSON */
    ServedQuestions(Supplier<ProcessBuilder> command) {
        this.command = command;
    }

    @Override
    public synchronized Optional<Page<EditorQuestion>> questions() {
        return Optional.ofNullable(found);
    }

    @Override
    public synchronized Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public synchronized void refresh() {
        wanted = true;
        if (!busy && !searching.isShutdown()) {
            busy = true;
            searching.execute(this::search);
        }
    }

    private void search() {
        while (isWanted()) {
            try {
                tell(
                        ChildAnswer.MAPPER.readValue(
                                ChildAnswer.of(command.get(), this::begun),
                                new TypeReference<Page<EditorQuestion>>() {}),
                        null);
            } catch (IOException e) {
                LOG.warn("questions not found: {}", e.getMessage());
                tell(null, TerminalMessages.of("curate.trouble", String.valueOf(e.getMessage())));
            }
        }
    }

    private synchronized boolean isWanted() {
        busy = wanted && !searching.isShutdown();
        wanted = false;
        return busy;
    }

    private synchronized void tell(@Nullable Page<EditorQuestion> questions, @Nullable String why) {
        found = questions == null ? found : questions;
        trouble = why;
    }

    private synchronized void begun(Process one) {
        process = one;
    }

    @Override
    public void close() {
        searching.shutdownNow();
        synchronized (this) {
            if (process != null) {
                process.destroy();
            }
        }
    }
}
