package fr.retours.indexer.reader;

import fr.retours.model.id.RecapId;

/** Answers questions about texts. Calls block until there is an answer. Safe for concurrent use. */
public interface LanguageModel {
    /** Returns what the model is called, one word; part of the extractor's version. */
    String name();

    /** Returns the same model, for questions about one recap: answers go with their recap where they are kept. */
    default LanguageModel about(RecapId recap) {
        return this;
    }

    /**
     * Returns the text of an answer as the model gave it: JSON that follows the question's schema when all is well, which the caller
     * checks.
     *
     * @throws NoAnswerException if there is none
     */
    String answer(ModelQuestion question) throws NoAnswerException;
}
