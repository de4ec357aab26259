package fr.retours.api.question;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.page.frame.Section;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.question.QuestionsPage.Entry;
import fr.retours.api.request.Filters;
import fr.retours.model.id.EntityId;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Serves {@code /questions}: all questions that have a form, filled in for whomever {@code id} or {@code theme} names. */
public final class QuestionsPageHandler {
    private static final String EXAMPLE = "person:patricia-andriot, commune:63113, org:rtes";

    private final PageViews views;

    /** Reads names from the graph. */
    public QuestionsPageHandler(PageViews views) {
        this.views = views;
    }

    private record Asked(Optional<EntityId> id, Optional<Theme> theme) {}

    /** Adds the page. */
    public void register() {
        views.add(
                Section.QUESTIONS.path(),
                "questions",
                given -> new Asked(
                        given.optionalId("id", EntityId::of, EXAMPLE),
                        given.optionalId("theme", QuestionsPageHandler::theme, Theme.SCIC.slug())),
                asked -> page(asked.id(), asked.theme()));
    }

    private static Theme theme(String id) {
        return Slugged.of(Theme.class, Filters.bareTheme(id));
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
}
