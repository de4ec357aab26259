package fr.retours.indexer.reader;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what a model would be asked, and answers that there is nothing. Nothing is sent. */
public final class QuestionCount implements LanguageModel {
    /** French in the words of usual models: 3 to 4 characters each. */
    private static final double CHARACTERS_IN_TOKEN = 3.5;

    private static final String NOTHING = "{}";

    private final String name;
    private final AtomicInteger questions = new AtomicInteger();
    private final AtomicLong characters = new AtomicLong();

    /** @param name of the model that would be asked */
    public QuestionCount(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String answer(ModelQuestion question) {
        questions.incrementAndGet();
        characters.addAndGet(question.instruction().length()
                + question.text().length()
                + question.schema().length());
        return NOTHING;
    }

    /** Returns how many questions there were. */
    public int questions() {
        return questions.get();
    }

    /** Returns about how many tokens a model would read. */
    public long tokens() {
        return Math.round(characters.get() / CHARACTERS_IN_TOKEN);
    }
}
