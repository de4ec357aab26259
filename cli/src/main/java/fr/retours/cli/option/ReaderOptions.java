package fr.retours.cli.option;

import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.TerminalMessages;
import fr.retours.indexer.reader.LanguageModel;
import fr.retours.indexer.reader.ModelAnswer;
import fr.retours.indexer.reader.QuestionCount;
import fr.retours.indexer.reader.RecordedAnswers;
import fr.retours.indexer.reader.chat.ChatLimits;
import fr.retours.indexer.reader.chat.ChatModel;
import fr.retours.indexer.reader.chat.ChatServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which language model reads recaps beside the built-in reading; none unless it is asked for. */
public final class ReaderOptions {
    private static final String FILE = "file:";
    private static final String RECORD = "record:";
    private static final int MOST_AT_ONCE = 64;

    private final EnvironmentDefaults environment;
    private @Nullable LanguageModel opened;

    @Option(names = "--reader", paramLabel = "ADRESSE", descriptionKey = "option.reader")
    private @Nullable String reader;

    @Option(names = "--reader-model", paramLabel = "NOM", descriptionKey = "option.reader-model")
    private @Nullable String model;

    @Option(names = "--reader-elsewhere", descriptionKey = "option.reader-elsewhere")
    private boolean elsewhere;

    @Option(names = "--reader-again", descriptionKey = "option.reader-again")
    private boolean again;

    @Option(names = "--reader-requests", paramLabel = "N", descriptionKey = "option.reader-requests")
    private @Nullable Integer requests;

    @Option(
            names = "--reader-parallel",
            paramLabel = "N",
            defaultValue = "2",
            descriptionKey = "option.reader-parallel")
    private int sideBySide;

    @Option(
            names = "--reader-timeout",
            paramLabel = "DURÉE",
            defaultValue = "10m",
            converter = IntervalConverter.class,
            descriptionKey = "option.reader-timeout")
    private Duration timeout = Duration.ofMinutes(10);

    /** @param environment has the key, which no command line shows */
    public ReaderOptions(EnvironmentDefaults environment) {
        this.environment = environment;
    }

    /** Returns those that name none. */
    public static ReaderOptions none() {
        return new ReaderOptions(EnvironmentDefaults.EMPTY);
    }

    /** Returns what must hold, each part by itself. */
    public List<Runnable> checks() {
        return List.of(this::requireLimits, this::requireServer);
    }

    private void requireLimits() {
        if ((requests != null && requests < 1) || sideBySide < 1 || sideBySide > MOST_AT_ONCE || timeout.isZero()) {
            throw new CommandFailure(ExitCode.USAGE, "error.reader-limits", MOST_AT_ONCE);
        }
    }

    private void requireServer() {
        if (isServer()) {
            ChatServer server = server();
            CommandFailure.refuseIf(
                    server.isElsewhere() && !elsewhere,
                    "error.reader-elsewhere",
                    server.address().getHost());
        }
    }

    private boolean isServer() {
        return reader != null && !reader.startsWith(FILE) && !reader.startsWith(RECORD);
    }

    private ChatServer server() {
        if (model == null || model.isBlank()) {
            throw new CommandFailure(ExitCode.USAGE, "error.reader-model");
        }
        try {
            return new ChatServer(
                    URI.create(String.valueOf(reader)), model, environment.get(EnvironmentDefaults.READER_KEY));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "error.reader"); // it may have a password in it
        }
    }

    /**
     * Returns the model, which asks nothing yet; always the same.
     *
     * @throws CommandFailure if the address is none that we know
     */
    public synchronized Optional<LanguageModel> model() {
        if (reader != null && opened == null) {
            opened = opened(reader);
        }
        return Optional.ofNullable(opened);
    }

    private LanguageModel opened(String address) {
        if (address.startsWith(FILE)) {
            return RecordedAnswers.in(Path.of(address.substring(FILE.length())));
        }
        if (address.startsWith(RECORD)) {
            return RecordedAnswers.recording(Path.of(address.substring(RECORD.length())));
        }
        requireServer();
        return new ChatModel(
                server(),
                ChatLimits.of(timeout, sideBySide, requests == null ? Integer.MAX_VALUE : requests),
                answer -> ModelAnswer.read(answer).isPresent());
    }

    /**
     * Has a model counted rather than asked.
     *
     * @return what counts
     * @throws CommandFailure if none is named
     */
    public synchronized QuestionCount counted() {
        LanguageModel named = model().orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "error.reader-dry-run"));
        var count = new QuestionCount(named.name());
        opened = count;
        return count;
    }

    /** Returns whether a model is named. */
    public boolean isGiven() {
        return reader != null;
    }

    /** Returns how long an answer may take. */
    public Duration timeout() {
        return timeout;
    }

    /** Returns the options for another process of this machine; what they are secretly told goes by {@link #secrets}. */
    public List<String> arguments() {
        var arguments = new ArrayList<String>();
        if (reader != null) {
            arguments.addAll(List.of("--reader", reader, "--reader-timeout", timeout.toSeconds() + "s"));
            arguments.addAll(List.of("--reader-parallel", String.valueOf(sideBySide)));
            if (model != null) {
                arguments.addAll(List.of("--reader-model", model));
            }
            if (requests != null) {
                arguments.addAll(List.of("--reader-requests", String.valueOf(requests)));
            }
            if (elsewhere) {
                arguments.add("--reader-elsewhere");
            }
        }
        return arguments;
    }

    /** Returns the variables by which the other process learns what no command line shows. */
    public Set<String> secrets() {
        return isServer() ? Set.of(EnvironmentDefaults.READER_KEY) : Set.of();
    }

    /** Returns whether what other models read is read again. */
    public boolean isAgain() {
        return again;
    }

    /** Returns at how many recaps a model is asked at once. */
    public int sideBySide() {
        return sideBySide;
    }

    /** Says once what leaves this machine and to whom; nothing where nothing does. */
    public void announce(Console console) {
        if (isServer() && model().orElseThrow() instanceof ChatModel) {
            ChatServer server = server();
            if (server.isElsewhere()) {
                console.tell(
                        server.isPlain() ? "reader.leaves-plain" : "reader.leaves",
                        server.address().getAuthority(),
                        server.model());
            }
        }
    }

    private static String used(String model, ChatModel.ChatUse use) {
        String how = use.read() + use.written() == 0 ? "reader.used-uncounted" : "reader.used";
        return TerminalMessages.of(how, model, use.requests(), use.read(), use.written());
    }

    /** Returns one French line on what a server was asked, with tokens where it counts them; none where none was. */
    public Optional<String> used() {
        return model().filter(ChatModel.class::isInstance)
                .map(ChatModel.class::cast)
                .map(one -> used(one.name(), one.use()));
    }
}
