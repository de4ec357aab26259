package fr.retours.cli.option;

import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.indexer.reader.LanguageModel;
import fr.retours.indexer.reader.RecordedAnswers;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which language model reads recaps beside the built-in reading; none unless it is asked for. */
public final class ReaderOptions {
    private static final String FILE = "file:";
    private static final String RECORD = "record:";

    @Option(names = "--reader", paramLabel = "ADRESSE", descriptionKey = "option.reader")
    private @Nullable String reader;

    /**
     * Returns the model.
     *
     * @throws CommandFailure if the address is none that we know
     */
    public Optional<LanguageModel> model() {
        if (reader == null) {
            return Optional.empty();
        }
        if (reader.startsWith(FILE)) {
            return Optional.of(RecordedAnswers.in(Path.of(reader.substring(FILE.length()))));
        }
        if (reader.startsWith(RECORD)) {
            return Optional.of(RecordedAnswers.recording(Path.of(reader.substring(RECORD.length()))));
        }
        throw new CommandFailure(ExitCode.USAGE, "error.reader", reader);
    }
}
