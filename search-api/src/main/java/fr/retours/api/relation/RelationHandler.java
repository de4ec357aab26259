package fr.retours.api.relation;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Routes;
import fr.retours.api.export.Separator;
import fr.retours.api.export.TableFiles;
import fr.retours.api.fact.FactSources;
import fr.retours.api.fact.Quotes;
import fr.retours.api.request.Filters;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.Timing;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.NodeId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.relation.RelationQuestion.Companions;
import fr.retours.model.relation.RelationQuestion.Partners;
import fr.retours.model.relation.RelationQuestion.Spokespeople;
import fr.retours.model.relation.RelationQuestion.Territories;
import fr.retours.model.relation.RelationQuestion.ThemeBodies;
import fr.retours.model.relation.RelationQuestion.ThemePeople;
import fr.retours.model.relation.YearCount;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Serves who has to do with whom: the people and bodies around a person, a body or a theme, and people at large; each list a page at a
 * time, or whole as a table; their numbers year by year likewise.
 */
public final class RelationHandler {
    private static final List<String> OF_PAGES = List.of("limit", "offset", "shown", "compare");

    private final RelationGraph graph;
    private final RelationAnswers answers;
    private final TableFiles tables;
    private final RelationFilters filters;

    /** Reads from {@code facts}; whole lists are sent by {@code tables}. */
    public RelationHandler(FactSources facts, Answers answers, TableFiles tables, RelationFilters filters) {
        this.graph = facts.relations();
        this.answers = new RelationAnswers(graph, facts.quoting(), answers);
        this.tables = tables;
        this.filters = filters;
    }

    /**
     * Which list one call asks for.
     *
     * @param subject whom the question is about, when it is about someone or something with an id
     */
    private record AskedList(Optional<NodeId> subject, Asked asked) {}

    /** Reads which list a call asks for. */
    @FunctionalInterface
    private interface ListReader {
        AskedList read(Context ctx, Parameters given);
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        list(routes, "/people", "people", this::people, ListedResponse::of);
        list(routes, "/organisations", "organisations", this::organisations, ListedResponse::of);
        list(routes, "/collectivites", "collectivites", this::territories, ListedResponse::of);
        list(routes, "/people/{id}/co-participants", "co-participants", this::companions, RelationResponse::of);
        register(routes, "/collectivites/{id}", CollectiviteId::new);
        register(routes, "/organisations/{id}", OrganisationId::new);
        list(routes, "/themes/{id}/people", "theme-people", this::themePeople, RelationResponse::of);
        list(routes, "/themes/{id}/bodies", "theme-bodies", this::themeBodies, RelationResponse::of);
    }

    private void register(Routes routes, String path, Function<String, BodyId> id) {
        ListReader people = (ctx, given) -> spokespeople(PathIds.read(ctx, id), given);
        ListReader partners = (ctx, given) -> partners(PathIds.read(ctx, id), given);
        list(routes, path + "/people", "spokespeople", people, RelationResponse::of);
        list(routes, path + "/partners", "partners", partners, RelationResponse::of);
    }

    /** Returns where those who spoke for a body are listed, {@link Routes#API} included. */
    public static String people(BodyId body) {
        String kind = body instanceof CollectiviteId ? "/collectivites/" : "/organisations/";
        return Routes.API + kind + body.value() + "/people";
    }

    private <T> void list(
            Routes routes, String path, String stem, ListReader reader, BiFunction<Relation, Quotes, T> wire) {
        tables.register(routes, path, ctx -> page(ctx, reader, wire), ctx -> file(ctx, stem, reader));
    }

    private <T> void page(Context ctx, ListReader reader, BiFunction<Relation, Quotes, T> wire) {
        AskedList asked = Parameters.read(ctx, given -> {
            var read = reader.read(ctx, given);
            TableFiles.readPage(given);
            return read;
        });
        answers.send(ctx, asked.subject(), asked.asked(), wire);
    }

    private void file(Context ctx, String stem, ListReader reader) {
        record AskedFile(AskedList list, Separator separator) {}
        AskedFile file = Parameters.read(
                ctx, given -> new AskedFile(reader.read(ctx, given), TableFiles.readFile(given, OF_PAGES)));
        if (file.list().asked().timing() instanceof Timing.ByYear) {
            years(ctx, stem + "-years", file.list(), file.separator());
        } else {
            whole(ctx, stem, file.list(), file.separator());
        }
    }

    private void years(Context ctx, String stem, AskedList list, Separator separator) {
        var asked = list.asked();
        tables.send(ctx, stem, RelationTable.YEARS, separator, rows -> {
            requireKnown(list);
            for (YearCount one : graph.series(asked.question(), asked.ask().filter())) {
                rows.accept(one);
            }
        });
    }

    private void whole(Context ctx, String stem, AskedList list, Separator separator) {
        var asked = list.asked();
        tables.send(ctx, stem, RelationTable.list(asked.question()), separator, rows -> {
            requireKnown(list);
            var all = graph.allRelations(asked.question(), asked.ask().filter(), RelationTable.view(asked.view()));
            for (Relation one : (Iterable<Relation>) all::iterator) {
                rows.accept(one);
            }
        });
    }

    private void requireKnown(AskedList list) {
        Known.require(graph, list.subject().stream().toList());
    }

    private AskedList people(Context ctx, Parameters given) {
        return new AskedList(Optional.empty(), Asked.people(given, filters));
    }

    private AskedList organisations(Context ctx, Parameters given) {
        return new AskedList(Optional.empty(), Asked.organisations(given, filters));
    }

    private AskedList territories(Context ctx, Parameters given) {
        var asked = Asked.territories(given, filters);
        var within = asked.question() instanceof Territories one ? one.within() : null;
        return new AskedList(Optional.ofNullable(within), asked);
    }

    private AskedList companions(Context ctx, Parameters given) {
        PersonId id = PathIds.read(ctx, PersonId::new);
        boolean withStaff = given.choice("staff", Staff.class, Staff.INCLUDE) == Staff.INCLUDE;
        var question = new Companions(id, withStaff);
        return new AskedList(Optional.of(id), Asked.read(given, question, filters.read(given)));
    }

    private AskedList spokespeople(BodyId id, Parameters given) {
        var asked = Asked.read(given, new Spokespeople(id), filters.readWithRollUp(given));
        return new AskedList(Optional.of(id), asked);
    }

    private AskedList partners(BodyId id, Parameters given) {
        var asked = Asked.read(given, new Partners(id, Asked.ties(given)), filters.readWithRollUp(given));
        return new AskedList(Optional.of(id), asked);
    }

    private AskedList themePeople(Context ctx, Parameters given) {
        return new AskedList(Optional.empty(), Asked.read(given, new ThemePeople(theme(ctx)), filters.read(given)));
    }

    private AskedList themeBodies(Context ctx, Parameters given) {
        return new AskedList(Optional.empty(), Asked.read(given, new ThemeBodies(theme(ctx)), filters.read(given)));
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
