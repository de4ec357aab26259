package fr.retours.indexer.reader;

import fr.retours.indexer.archive.AnswerTable;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.id.RecapId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A model that is not asked what it has answered: its answers are kept in the archive of a data folder the moment they come, each under
 * the recap that it is about, so that a run that was killed goes on where it was.
 */
public final class KeptAnswers implements LanguageModel {
    private final DataFolder folder;
    private final boolean isWriting;
    private final LanguageModel model;
    /** The questions on each recap that is being read. */
    private final Map<RecapId, Set<String>> asked = new ConcurrentHashMap<>();

    private KeptAnswers(DataFolder folder, boolean isWriting, LanguageModel model) {
        this.folder = folder;
        this.isWriting = isWriting;
        this.model = model;
    }

    /** Keeps answers in the archive of a folder whose lock the caller holds. */
    public static KeptAnswers in(DataFolder folder, LanguageModel model) {
        return new KeptAnswers(folder, true, model);
    }

    /** Takes answers from the archive of a folder, and keeps none there. */
    public static KeptAnswers of(DataFolder folder, LanguageModel model) {
        return new KeptAnswers(folder, false, model);
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public LanguageModel about(RecapId recap) {
        LanguageModel all = this;
        return new LanguageModel() {
            @Override
            public String name() {
                return all.name();
            }

            @Override
            public String answer(ModelQuestion question) throws NoAnswerException {
                String hash = question.hash();
                asked.computeIfAbsent(recap, any -> ConcurrentHashMap.newKeySet())
                        .add(hash);
                Optional<String> kept =
                        RecapArchive.ask(folder, archive -> archive.answers().find(hash, name()));
                String answer = kept.isPresent() ? kept.get() : model.answer(question);
                if (isWriting) {
                    writing(answers -> answers.put(recap, hash, name(), answer));
                }
                return answer;
            }
        };
    }

    /** @throws IllegalStateException always: what is kept is kept under a recap */
    @Override
    public String answer(ModelQuestion question) {
        throw new IllegalStateException("a question must be about a recap");
    }

    /**
     * Removes what is kept on a recap of which nothing more will be asked, and was not asked: answers on a text that it no longer has.
     *
     * @param isRead whether there were all answers; then those of other models go, too
     */
    void settle(RecapId recap, boolean isRead) {
        Set<String> last = asked.remove(recap);
        if (isWriting) {
            writing(answers -> {
                answers.keepOnly(recap, last == null ? Set.of() : last);
                if (isRead) {
                    answers.keepOnly(recap, name());
                }
            });
        }
    }

    /** A connection each time: calls come from many threads, and beside a run that writes. */
    private void writing(Consumer<AnswerTable> work) {
        try (var archive = RecapArchive.open(folder)) {
            work.accept(archive.answers());
        }
    }
}
