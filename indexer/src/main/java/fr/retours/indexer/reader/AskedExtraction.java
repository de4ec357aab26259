package fr.retours.indexer.reader;

import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.load.Extraction;
import fr.retours.indexer.load.Extraction.RecapReading;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reading of a data folder whose recaps language models read, or have read. Answers are kept in its archive. What a model has read
 * stays its reading, also in runs that ask nobody, or another one, until that one is asked to read all again. Safe for concurrent use.
 */
public final class AskedExtraction implements Extraction {
    /** Whoever is asked has limits of their own. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final DataFolder folder;
    private final Extraction rules;
    private final Function<LanguageModel, ModelReading> readings;
    private final Asked asked;
    private final Map<String, KeptReading> byModel = new ConcurrentHashMap<>();
    private final Set<RecapId> unanswered = ConcurrentHashMap.newKeySet();
    private @Nullable Set<String> known;

    /**
     * Who is asked.
     *
     * @param model none where nobody is: then answers that are kept count, and nothing else
     * @param again whether what other models read is read again
     * @param sideBySide at how many recaps at once
     * @param isKeeping whether answers are put into the archive of the folder, whose lock the caller then holds
     */
    public record Asked(Optional<LanguageModel> model, boolean again, int sideBySide, boolean isKeeping) {}

    /** A model's reading of the folder, its version, and its answers. */
    private record KeptReading(KeptAnswers answers, ModelReading reading, String version) {}

    /**
     * Sets it up.
     *
     * @param rules the built-in reading
     * @param readings the reading that a model gives
     */
    public AskedExtraction(
            DataFolder folder, Extraction rules, Function<LanguageModel, ModelReading> readings, Asked asked) {
        this.folder = folder;
        this.rules = rules;
        this.readings = readings;
        this.asked = asked;
    }

    /** Returns the models whose answers the folder kept when it was first asked for them. */
    private synchronized Set<String> known() {
        Set<String> found = known;
        if (found == null) {
            found = RecapArchive.ask(folder, archive -> archive.answers().models());
            known = found;
        }
        return found;
    }

    @Override
    public String version() {
        return asked.model().map(model -> of(model).version()).orElseGet(rules::version);
    }

    @Override
    public boolean isCurrent(RecapId recap, String version) {
        boolean isOfRules = version.equals(rules.version());
        return isOfRules
                ? asked.model().isEmpty() || unanswered.contains(recap)
                : Stream.concat(asked.model().stream(), others())
                        .anyMatch(model -> of(model).version().equals(version));
    }

    /** Models that are not asked, and whose readings stay. */
    private Stream<LanguageModel> others() {
        return asked.again()
                ? Stream.empty()
                : known().stream().filter(name -> !isAsked(name)).map(AskedExtraction::silent);
    }

    private boolean isAsked(String model) {
        return asked.model().stream().anyMatch(one -> one.name().equals(model));
    }

    @Override
    public RecapFacts extract(Recap recap) {
        return read(recap).facts();
    }

    @Override
    public RecapReading read(Recap recap) {
        Optional<LanguageModel> before = (asked.again() ? Optional.<String>empty() : modelOf(recap.id()))
                .filter(name -> !isAsked(name))
                .map(AskedExtraction::silent);
        Optional<RecapReading> kept = before.map(model -> read(recap, model))
                .filter(read -> read.shortfall().isEmpty() || asked.model().isEmpty());
        RecapReading read =
                kept.or(() -> asked.model().map(model -> read(recap, model))).orElseGet(() -> rules.read(recap));
        if (!read.shortfall().isEmpty()) {
            unanswered.add(recap.id());
        }
        return read;
    }

    private Optional<String> modelOf(RecapId recap) {
        return known().isEmpty()
                ? Optional.empty()
                : RecapArchive.ask(folder, archive -> archive.answers().modelOf(recap));
    }

    private RecapReading read(Recap recap, LanguageModel model) {
        KeptReading by = of(model);
        RecapReading read = by.reading().read(recap);
        by.answers().settle(recap.id(), read.shortfall().isEmpty());
        return read;
    }

    private KeptReading of(LanguageModel model) {
        return byModel.computeIfAbsent(model.name(), any -> {
            KeptAnswers answers = asked.isKeeping() ? KeptAnswers.in(folder, model) : KeptAnswers.of(folder, model);
            ModelReading reading = readings.apply(answers);
            return new KeptReading(answers, reading, reading.version());
        });
    }

    /** A model that is not there to be asked. */
    private static LanguageModel silent(String name) {
        return new LanguageModel() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String answer(ModelQuestion question) throws NoAnswerException {
                throw new NoAnswerException(IndexerMessages.text("reader.not-kept", name), true, null);
            }
        };
    }

    @Override
    public int sideBySide() {
        int own = Extraction.super.sideBySide();
        return asked.model().isPresent() ? Math.max(asked.sideBySide(), own) : own;
    }

    @Override
    public Duration patience() {
        return asked.model().isPresent() ? PATIENCE : Duration.ZERO;
    }
}
