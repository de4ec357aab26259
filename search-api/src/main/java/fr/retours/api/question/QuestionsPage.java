package fr.retours.api.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that leads to all questions.
 *
 * @param about whose page leads here, or which theme's; null when none does
 * @param aboutHref that page
 */
public record QuestionsPage(
        List<Entry> entries,
        @Nullable String about,
        @Nullable String aboutHref) {
    /** Copies the entries. */
    public QuestionsPage {
        entries = List.copyOf(entries);
    }

    /** A question, and where its form is filled in as far as can be. */
    public record Entry(QuestionKind question, String href) {}
}
