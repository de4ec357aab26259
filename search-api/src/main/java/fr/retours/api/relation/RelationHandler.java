package fr.retours.api.relation;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.export.ExportFormat;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.QueryParameters;
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
import fr.retours.model.time.EventDate;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Serves who has to do with whom: the people and bodies around a person, a body or a theme, and people at large; each list a page at a
 * time, or whole as a table; their numbers year by year likewise.
 */
public record RelationHandler(RelationGraph graph, RelationFilters filters) {
    private static final Type LISTED_PEOPLE = new TypeReference<ListedResponse<PersonId>>() {}.getType();
    private static final Type LISTED_BODIES = new TypeReference<ListedResponse<BodyId>>() {}.getType();

    /** Adds the views. */
    public void register(ApiViews views) {
        views.add(list(
                "/people", "people", given -> AskedRelation.people(given, filters), LISTED_PEOPLE, ListedResponse::of));
        views.add(list(
                "/organisations",
                "organisations",
                given -> AskedRelation.organisations(given, filters),
                LISTED_BODIES,
                ListedResponse::of));
        views.add(list(
                "/collectivites",
                "collectivites",
                given -> AskedRelation.territories(given, filters),
                LISTED_BODIES,
                ListedResponse::of));
        views.add(list("/people/{id}/co-participants", "co-participants", this::companions));
        register(views, "/collectivites/{id}", CollectiviteId::new);
        register(views, "/organisations/{id}", OrganisationId::new);
        views.add(list(
                "/themes/{id}/people",
                "theme-people",
                given -> AskedRelation.read(
                        given, null, new ThemePeople(given.path("id", PathIds::theme)), filters.read(given))));
        views.add(list(
                "/themes/{id}/bodies",
                "theme-bodies",
                given -> AskedRelation.read(
                        given, null, new ThemeBodies(given.path("id", PathIds::theme)), filters.read(given))));
    }

    private void register(ApiViews views, String path, Function<String, BodyId> id) {
        views.add(list(path + "/people", "spokespeople", given -> {
            BodyId body = given.path("id", id);
            return AskedRelation.read(given, body, new Spokespeople(body), filters.readWithRollUp(given));
        }));
        views.add(list(path + "/partners", "partners", given -> {
            BodyId body = given.path("id", id);
            var question = new Partners(body, AskedRelation.ties(given));
            return AskedRelation.read(given, body, question, filters.readWithRollUp(given));
        }));
    }

    private ApiView<AskedRelation> list(String path, String stem, Function<QueryParameters, AskedRelation> reader) {
        return list(path, stem, reader, Relation.class, one -> one);
    }

    private ApiView<AskedRelation> list(
            String path,
            String stem,
            Function<QueryParameters, AskedRelation> reader,
            Type type,
            Function<Relation, ?> wire) {
        return ApiView.pages(
                        path,
                        RelationAnswers.shapes(type),
                        reader,
                        (call, asked) -> new RelationAnswers(graph).send(call, asked, wire))
                .files(
                        asked -> asked.isByYear() ? stem + "-years" : stem,
                        List.of(ExportFormat.CSV),
                        new RelationAnswers(graph)::write,
                        "shown",
                        "compare");
    }

    /** Returns where those who spoke for a body are listed, {@link RouteRegistry#API} included. */
    public static String people(BodyId body) {
        String kind = body instanceof CollectiviteId ? "/collectivites/" : "/organisations/";
        return RouteRegistry.API + kind + body.value() + "/people";
    }

    private AskedRelation companions(QueryParameters given) {
        PersonId id = given.path("id", PersonId::new);
        boolean withStaff = given.choice("staff", Staff.class, Staff.INCLUDE) == Staff.INCLUDE;
        return AskedRelation.read(given, id, new Companions(id, withStaff), filters.read(given));
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
    record ListedResponse<I>(
            I id,
            String name,
            List<String> aliases,
            long events,
            @Nullable EventDate first,
            @Nullable EventDate last,
            Page<SharedEvent> shown) {
        static ListedResponse<EntityId> of(Relation relation) {
            return new ListedResponse<>(
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
