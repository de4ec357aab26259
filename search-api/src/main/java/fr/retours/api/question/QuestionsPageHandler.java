package fr.retours.api.question;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.page.frame.Section;
import fr.retours.api.question.QuestionsPage.Entry;
import fr.retours.api.request.Filters;
import fr.retours.api.request.Parameters;
import fr.retours.model.id.EntityId;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Serves {@code /questions}: all questions that have a form, filled in for whomever {@code id} or {@code theme} names. */
public final class QuestionsPageHandler {
    private static final String EXAMPLE = "person:patricia-andriot, commune:63113, org:rtes";

    private final NameFinder names;
    private final PageSender pages;

    /** Reads names from the graph. */
    public QuestionsPageHandler(RelationGraph relations, PageSender pages) {
        this.names = new NameFinder(relations);
        this.pages = pages;
    }

    /** Adds the route. */
    public void register(Routes routes) {
        routes.get(Section.QUESTIONS.path(), this::show);
    }

    private void show(Context ctx) {
        record Asked(Optional<EntityId> id, Optional<Theme> theme) {}
        var asked = Parameters.readPage(
                ctx,
                given -> new Asked(
                        given.optionalId("id", EntityId::of, EXAMPLE),
                        given.optionalId("theme", QuestionsPageHandler::theme, Theme.SCIC.slug())));
        pages.send(ctx, Source.GRAPH, "questions", () -> page(asked.id(), asked.theme()));
    }

    private static Theme theme(String id) {
        return Slugged.of(Theme.class, Filters.bareTheme(id));
    }

    private QuestionsPage page(Optional<EntityId> id, Optional<Theme> theme) {
        if (id.isPresent()) {
            var about = names.named(id.get());
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
