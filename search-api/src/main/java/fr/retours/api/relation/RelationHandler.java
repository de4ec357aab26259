package fr.retours.api.relation;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Routes;
import fr.retours.api.fact.Quoting;
import fr.retours.api.request.Filters;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.RelationFilters;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.NodeId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.relation.RelationQuestion.Companions;
import fr.retours.model.relation.RelationQuestion.Partners;
import fr.retours.model.relation.RelationQuestion.Spokespeople;
import fr.retours.model.relation.RelationQuestion.Territories;
import fr.retours.model.relation.RelationQuestion.ThemeBodies;
import fr.retours.model.relation.RelationQuestion.ThemePeople;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;

/** Serves who has to do with whom: the people and bodies around a person, a body or a theme, and people at large. */
public final class RelationHandler {
    private final RelationAnswers answers;
    private final RelationFilters filters;

    /** Reads from the graph, and quotes with {@code quoting}. */
    public RelationHandler(RelationGraph graph, Quoting quoting, Answers answers, RelationFilters filters) {
        this.answers = new RelationAnswers(graph, quoting, answers);
        this.filters = filters;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        routes.resource("/people", this::people);
        routes.resource("/organisations", this::organisations);
        routes.resource("/collectivites", this::territories);
        routes.resource("/people/{id}/co-participants", this::companions);
        register(routes, "/collectivites/{id}", CollectiviteId::new);
        register(routes, "/organisations/{id}", OrganisationId::new);
        routes.resource("/themes/{id}/people", this::themePeople);
        routes.resource("/themes/{id}/bodies", this::themeBodies);
    }

    private void register(Routes routes, String path, Function<String, BodyId> reader) {
        routes.resource(path + "/people", ctx -> spokespeople(ctx, PathIds.read(ctx, reader)));
        routes.resource(path + "/partners", ctx -> partners(ctx, PathIds.read(ctx, reader)));
    }

    private void people(Context ctx) {
        list(ctx, Optional.empty(), Parameters.read(ctx, given -> Asked.people(given, filters)));
    }

    private void organisations(Context ctx) {
        list(ctx, Optional.empty(), Parameters.read(ctx, given -> Asked.organisations(given, filters)));
    }

    private void territories(Context ctx) {
        var asked = Parameters.read(ctx, given -> Asked.territories(given, filters));
        var within = asked.question() instanceof Territories one ? one.within() : null;
        list(ctx, Optional.ofNullable(within), asked);
    }

    private void list(Context ctx, Optional<NodeId> within, Asked asked) {
        answers.send(ctx, within, asked, ListedResponse::of);
    }

    private void companions(Context ctx) {
        PersonId id = PathIds.read(ctx, PersonId::new);
        var asked = Parameters.read(
                ctx,
                given -> Asked.read(
                        given,
                        new Companions(id, given.choice("staff", Staff.class, Staff.INCLUDE) == Staff.INCLUDE),
                        filters.read(given)));
        answers.send(ctx, Optional.of(id), asked);
    }

    private void spokespeople(Context ctx, BodyId id) {
        var asked =
                Parameters.read(ctx, given -> Asked.read(given, new Spokespeople(id), filters.readWithRollUp(given)));
        answers.send(ctx, Optional.of(id), asked);
    }

    private void partners(Context ctx, BodyId id) {
        var asked = Parameters.read(
                ctx, given -> Asked.read(given, new Partners(id, Asked.ties(given)), filters.readWithRollUp(given)));
        answers.send(ctx, Optional.of(id), asked);
    }

    private void themePeople(Context ctx) {
        Theme theme = theme(ctx);
        var asked = Parameters.read(ctx, given -> Asked.read(given, new ThemePeople(theme), filters.read(given)));
        answers.send(ctx, Optional.empty(), asked);
    }

    private void themeBodies(Context ctx) {
        Theme theme = theme(ctx);
        var asked = Parameters.read(ctx, given -> Asked.read(given, new ThemeBodies(theme), filters.read(given)));
        answers.send(ctx, Optional.empty(), asked);
    }

    private static Theme theme(Context ctx) {
        return PathIds.read(ctx, id -> Slugged.of(Theme.class, Filters.bareTheme(id)));
    }

    /** Whether those who hold a function at the organiser count. */
    private enum Staff implements Slugged {
        INCLUDE("include"),
        EXCLUDE("exclude");

        private final String slug;

        Staff(String slug) {
            this.slug = slug;
        }

        @Override
        public String slug() {
            return slug;
        }
    }
}
