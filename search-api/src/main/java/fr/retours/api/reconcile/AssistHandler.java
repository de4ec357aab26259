package fr.retours.api.reconcile;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.answer.Routes;
import fr.retours.api.page.frame.Templates;
import fr.retours.api.reconcile.Candidate.Named;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.Redirects;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.wording.Hints;
import fr.retours.model.id.EntityId;
import fr.retours.model.term.Slugged;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Serves what helps someone who matches by hand: names while they type, columns to fill, one thing in small. */
record AssistHandler(RecapSearch search, Redirects redirects, Extension extension, Templates templates) {
    private static final int MOST_SUGGESTED = 20;

    /** Adds the routes below a path. */
    void register(Routes routes, String path) {
        routes.resource(path + "/suggest/entity", this::suggestEntity);
        routes.resource(path + "/suggest/type", AssistHandler::suggestType);
        routes.resource(path + "/suggest/property", AssistHandler::suggestProperty);
        routes.resource(path + "/properties", AssistHandler::properties);
        routes.resource(path + "/preview", this::preview);
        routes.resource(path + "/view", this::view);
    }

    private void suggestEntity(Context ctx) {
        String prefix = prefix(ctx);
        List<Suggested> found = search.suggest(prefix, EntityType.KINDS, MOST_SUGGESTED).stream()
                .map(one -> new Suggested(
                        one.id(),
                        one.label(),
                        Hints.of(one.hint()),
                        EntityType.of(one).stream().map(Named::of).toList()))
                .toList();
        ReconcileHandler.send(ctx, new Result(found));
    }

    private static void suggestType(Context ctx) {
        ReconcileHandler.send(ctx, new Result(starting(prefix(ctx), EntityType.values(), Named::of)));
    }

    private static void suggestProperty(Context ctx) {
        ReconcileHandler.send(ctx, new Result(starting(prefix(ctx), EntityProperty.values(), Named::of)));
    }

    private static String prefix(Context ctx) {
        return Parameters.read(ctx, given -> {
            given.number("cursor", 0, Integer.MAX_VALUE, 0); // all that there is stands in one answer
            return given.text("prefix", SearchRequest.MAX_QUERY);
        });
    }

    private static <T extends Slugged> List<Named> starting(String prefix, T[] all, Function<T, Named> named) {
        String wanted = NameParts.folded(prefix);
        return Arrays.stream(all)
                .map(named)
                .filter(one -> Stream.of(one.id(), one.name())
                        .map(NameParts::folded)
                        .anyMatch(text -> text.startsWith(wanted) || text.contains(' ' + wanted)))
                .toList();
    }

    private static void properties(Context ctx) {
        record Wanted(EntityType type, int limit) {}
        Wanted wanted = Parameters.read(
                ctx,
                given -> new Wanted(
                        given.choice("type", EntityType.class, EntityType.COLLECTIVITE),
                        given.number("limit", 1, MOST_SUGGESTED, MOST_SUGGESTED)));
        List<Named> all = Arrays.stream(EntityProperty.values())
                .filter(one -> one.isOf(wanted.type()))
                .limit(wanted.limit())
                .map(Named::of)
                .toList();
        ReconcileHandler.send(ctx, new Properties(wanted.type().slug(), wanted.limit(), all));
    }

    /** Shows something in small, in a frame of whatever program asks. */
    private void preview(Context ctx) {
        EntityId id = entity(ctx);
        var rows = extension.rows(
                List.of(id.value()),
                List.of(
                        EntityProperty.NAME,
                        EntityProperty.LEVEL,
                        EntityProperty.CODE,
                        EntityProperty.SIREN,
                        EntityProperty.RNA,
                        EntityProperty.WIKIDATA,
                        EntityProperty.WITHIN,
                        EntityProperty.FUNCTION,
                        EntityProperty.BODY,
                        EntityProperty.EVENTS));
        var card = PreviewCard.of(id, rows).orElseThrow(() -> new UnknownIdException(id.value()));
        ctx.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *")
                .header(Header.CACHE_CONTROL, "no-store")
                .contentType("text/html; charset=utf-8")
                .result(templates.render("preview", Map.of("card", card)));
    }

    private void view(Context ctx) {
        ctx.status(HttpStatus.FOUND).header(Header.LOCATION, PagePaths.entity(entity(ctx)));
    }

    private EntityId entity(Context ctx) {
        String id = Parameters.read(ctx, given -> given.text("id", SearchRequest.MAX_QUERY));
        try {
            return EntityId.of(redirects.target(id).orElse(id));
        } catch (IllegalArgumentException e) {
            throw new UnknownIdException(id);
        }
    }

    /** What was found, best first. */
    private record Result(List<?> result) {}

    /** Something offered while someone types. */
    private record Suggested(String id, String name, String description, List<Named> notable) {}

    /** Columns that can be filled. */
    private record Properties(String type, int limit, List<Named> properties) {}
}
