package fr.retours.api.relation;

import fr.retours.api.answer.Routes;
import fr.retours.api.export.Format;
import fr.retours.api.request.Filters;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.port.Page;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.relation.RelationQuestion.Companions;
import fr.retours.model.relation.RelationQuestion.Partners;
import fr.retours.model.relation.RelationQuestion.Spokespeople;
import fr.retours.model.relation.RelationQuestion.ThemeBodies;
import fr.retours.model.relation.RelationQuestion.ThemePeople;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import fr.retours.model.time.EventDate;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Serves who has to do with whom: the people and bodies around a person, a body or a theme, and people at large; each list a page at a
 * time, or whole as a table; their numbers year by year likewise.
 */
public record RelationHandler(RelationGraph graph, RelationFilters filters) {
    /** Adds the views. */
    public void register(ApiViews views) {
        views.add(list("/people", "people", (ctx, given) -> Asked.people(given, filters), ListedResponse::of));
        views.add(list(
                "/organisations",
                "organisations",
                (ctx, given) -> Asked.organisations(given, filters),
                ListedResponse::of));
        views.add(list(
                "/collectivites",
                "collectivites",
                (ctx, given) -> Asked.territories(given, filters),
                ListedResponse::of));
        views.add(list("/people/{id}/co-participants", "co-participants", this::companions, one -> one));
        register(views, "/collectivites/{id}", CollectiviteId::new);
        register(views, "/organisations/{id}", OrganisationId::new);
        views.add(list(
                "/themes/{id}/people",
                "theme-people",
                (ctx, given) -> Asked.read(given, null, new ThemePeople(theme(ctx)), filters.read(given)),
                one -> one));
        views.add(list(
                "/themes/{id}/bodies",
                "theme-bodies",
                (ctx, given) -> Asked.read(given, null, new ThemeBodies(theme(ctx)), filters.read(given)),
                one -> one));
    }

    private void register(ApiViews views, String path, Function<String, BodyId> id) {
        views.add(list(
                path + "/people",
                "spokespeople",
                (ctx, given) -> {
                    BodyId body = PathIds.read(ctx, id);
                    return Asked.read(given, body, new Spokespeople(body), filters.readWithRollUp(given));
                },
                one -> one));
        views.add(list(
                path + "/partners",
                "partners",
                (ctx, given) -> {
                    BodyId body = PathIds.read(ctx, id);
                    var question = new Partners(body, Asked.ties(given));
                    return Asked.read(given, body, question, filters.readWithRollUp(given));
                },
                one -> one));
    }

    private ApiView<Asked> list(String path, String stem, ApiView.Reader<Asked> reader, Function<Relation, ?> wire) {
        return ApiView.pages(path, reader, (call, asked) -> new RelationAnswers(graph).send(call, asked, wire))
                .files(
                        asked -> asked.isByYear() ? stem + "-years" : stem,
                        List.of(Format.CSV),
                        new RelationAnswers(graph)::write,
                        "shown",
                        "compare");
    }

    /** Returns where those who spoke for a body are listed, {@link Routes#API} included. */
    public static String people(BodyId body) {
        String kind = body instanceof CollectiviteId ? "/collectivites/" : "/organisations/";
        return Routes.API + kind + body.value() + "/people";
    }

    private Asked companions(Context ctx, Parameters given) {
        PersonId id = PathIds.read(ctx, PersonId::new);
        boolean withStaff = given.choice("staff", Staff.class, Staff.INCLUDE) == Staff.INCLUDE;
        return Asked.read(given, id, new Companions(id, withStaff), filters.read(given));
    }

    private static Theme theme(Context ctx) {
        return PathIds.read(ctx, id -> Slugged.of(Theme.class, Filters.bareTheme(id)));
    }

    /** Whether those who hold a function at the organiser count. */
    private enum Staff implements Slugged {
        INCLUDE,
        EXCLUDE;
    }

    /**
     * A person or a body in a list of them, on the wire.
     *
     * @param events how many events fit the question
     * @param first when the earliest of these began, when one has a date
     * @param last when the latest of these began, when one has a date
     * @param shown some of these, latest first
     */
    record ListedResponse(
            EntityId id,
            String name,
            List<String> aliases,
            long events,
            @Nullable EventDate first,
            @Nullable EventDate last,
            Page<SharedEvent> shown) {
        static ListedResponse of(Relation relation) {
            return new ListedResponse(
                    relation.to().id(),
                    relation.to().name(),
                    relation.aliases(),
                    relation.strength().events(),
                    relation.first(),
                    relation.last(),
                    relation.events());
        }
    }
}
