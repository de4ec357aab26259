package fr.retours.indexer.reader;

/** Answers questions about texts. Calls block until there is an answer. Safe for concurrent use. */
public interface LanguageModel {
    /** Returns what the model is called, one word; part of the extractor's version. */
    String name();

    /**
     * Returns the text of an answer as the model gave it: JSON that follows the question's schema when all is well, which the caller
     * checks.
     *
     * @throws NoAnswerException if there is none
     */
    String answer(ModelQuestion question) throws NoAnswerException;
}
