package fr.retours.api.question;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.page.frame.SiteSection;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.question.QuestionsPageHandler.QuestionsPage.Entry;
import fr.retours.api.request.FilterReader;
import fr.retours.model.id.EntityId;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Serves {@code /questions}: all questions that have a form, filled in for whomever {@code id} or {@code theme} names. */
public record QuestionsPageHandler(PageViews views) {
    private record Asked(Optional<EntityId> id, Optional<Theme> theme) {}

    /** Adds the page. */
    public void register() {
        views.add(
                SiteSection.QUESTIONS.path(),
                "questions",
                given -> new Asked(
                        given.entity("id"), given.optionalId("theme", QuestionsPageHandler::theme, Theme.SCIC.slug())),
                asked -> page(asked.id(), asked.theme()));
    }

    private static Theme theme(String id) {
        return Slugged.of(Theme.class, FilterReader.bareTheme(id));
    }

    private QuestionsPage page(Optional<EntityId> id, Optional<Theme> theme) {
        if (id.isPresent()) {
            var about = views.named(id.get());
            return new QuestionsPage(
                    entries(one -> one.about(about.id()).toString()), about.name(), PagePaths.entity(about.id()));
        }
        if (theme.isPresent()) {
            Theme about = theme.get();
            return new QuestionsPage(
                    entries(one -> one.about(about).toString()), about.label(), PagePaths.theme(about.id()));
        }
        return new QuestionsPage(entries(QuestionKind::path), null, null);
    }

    private static List<Entry> entries(Function<QuestionKind, String> address) {
        return Arrays.stream(QuestionKind.values())
                .map(one -> new Entry(one, address.apply(one)))
                .toList();
    }

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
        /** A question, and where its form is filled in as far as can be. */
        public record Entry(QuestionKind question, String href) {}
    }
}
