package fr.retours.indexer.reader;

import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataLock;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Has a language model read one recap of a data folder beside the reading that is kept there, which stays as it is. Answers go into the
 * archive, so that the same is not asked twice; they make no facts.
 */
public final class SecondReading {
    /** How long a run that writes in the folder is waited for. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DataFolder folder;
    private final Function<LanguageModel, ModelReading> readings;

    /** @param readings the reading that a model gives */
    public SecondReading(DataFolder folder, Function<LanguageModel, ModelReading> readings) {
        this.folder = folder;
        this.readings = readings;
    }

    /**
     * Asks, and gives what the model alone says, as far as the text holds it.
     *
     * @param stored the facts that are kept of the recap; whom both name has their ids
     * @throws NoAnswerException if there is no answer
     * @throws fr.retours.indexer.folder.DataFolderException if there is one, and it cannot be kept
     */
    public RecapFacts of(RecapFacts stored, LanguageModel model) throws NoAnswerException {
        Map<String, String> given = new LinkedHashMap<>();
        LanguageModel asked = model.about(stored.recap().id());
        var noting = new LanguageModel() {
            @Override
            public String name() {
                return model.name();
            }

            @Override
            public String answer(ModelQuestion question) throws NoAnswerException {
                String answer = asked.answer(question);
                given.put(question.hash(), answer);
                return answer;
            }
        };
        try {
            return readings.apply(KeptAnswers.of(folder, noting)).alone(stored);
        } finally {
            keep(stored.recap().id(), model.name(), given);
        }
    }

    /** No run waits while a model thinks: the lock is taken for the writing alone. */
    private void keep(RecapId recap, String model, Map<String, String> answers) {
        if (answers.isEmpty()) {
            return;
        }
        DataLock lock = DataLock.await(folder, "curate", PATIENCE, holder -> {});
        try (var archive = RecapArchive.open(folder)) {
            answers.forEach((question, answer) -> archive.answers().putSecond(recap, question, model, answer));
        } finally {
            lock.close();
        }
    }
}
