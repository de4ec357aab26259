package fr.retours.api.reconcile;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.retours.api.answer.PagePaths;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.contract.AnswerShape;
import fr.retours.api.contract.AnswerShape.Envelope;
import fr.retours.api.contract.ApiContract;
import fr.retours.api.contract.ApiOperation;
import fr.retours.api.contract.CallOutcome;
import fr.retours.api.page.frame.TemplateRenderer;
import fr.retours.api.reconcile.Candidate.Named;
import fr.retours.api.request.IdRedirects;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.wording.FrenchHints;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.EntityId;
import fr.retours.model.term.Slugged;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Serves what helps someone who matches by hand: names while they type, columns to fill, one thing in small. */
public record AssistHandler(
        RecapSearch search, IdRedirects redirects, ReconcileExtension extension, TemplateRenderer templates) {
    private static final int MOST_SUGGESTED = 20;
    private static final Type SUGGESTED = new TypeReference<Offers<Suggested>>() {}.getType();
    private static final Type NAMED = new TypeReference<Offers<Named>>() {}.getType();

    /** Adds the routes below a path. */
    void register(RouteRegistry routes, String path, ApiContract contract) {
        routes.resource(path + "/suggest/entity", this::suggestEntity);
        contract.add(answering(path + "/suggest/entity", AssistHandler::prefix, SUGGESTED));
        routes.resource(path + "/suggest/type", AssistHandler::suggestType);
        contract.add(answering(path + "/suggest/type", AssistHandler::prefix, NAMED));
        routes.resource(path + "/suggest/property", AssistHandler::suggestProperty);
        contract.add(answering(path + "/suggest/property", AssistHandler::prefix, NAMED));
        routes.resource(path + "/properties", AssistHandler::properties);
        contract.add(answering(path + "/properties", Wanted::read, Properties.class));
        routes.resource(path + "/preview", this::preview);
        contract.add(ApiOperation.get(
                        RouteRegistry.API + path + "/preview",
                        AssistHandler::id,
                        CallOutcome.NOT_FOUND,
                        CallOutcome.GRAPH_UNAVAILABLE)
                .sending(List.of("text/html")));
        routes.resource(path + "/view", this::view);
        contract.add(ApiOperation.get(
                RouteRegistry.API + path + "/view",
                AssistHandler::id,
                CallOutcome.FOUND,
                CallOutcome.NOT_FOUND,
                CallOutcome.GRAPH_UNAVAILABLE));
    }

    private static ApiOperation answering(String path, Consumer<QueryParameters> reader, Type answer) {
        return ApiOperation.get(RouteRegistry.API + path, reader, CallOutcome.GRAPH_UNAVAILABLE)
                .answering(new AnswerShape(answer, Envelope.NONE));
    }

    private void suggestEntity(Context ctx) {
        String prefix = prefix(ctx);
        List<Suggested> found = search.suggest(prefix, EntityType.KINDS, MOST_SUGGESTED).stream()
                .map(one -> new Suggested(
                        one.id(),
                        one.label(),
                        FrenchHints.of(one.hint()),
                        EntityType.of(one).stream().map(Named::of).toList()))
                .toList();
        ReconcileHandler.send(ctx, new Offers<>(found));
    }

    private static void suggestType(Context ctx) {
        ReconcileHandler.send(ctx, new Offers<>(starting(prefix(ctx), EntityType.values(), Named::of)));
    }

    private static void suggestProperty(Context ctx) {
        ReconcileHandler.send(ctx, new Offers<>(starting(prefix(ctx), EntityProperty.values(), Named::of)));
    }

    private static String prefix(Context ctx) {
        return QueryParameters.read(ctx, AssistHandler::prefix);
    }

    private static String prefix(QueryParameters given) {
        given.number("cursor", 0, Integer.MAX_VALUE, 0); // all that there is stands in one answer
        return given.text("prefix", SearchRequest.MAX_QUERY);
    }

    private static String id(QueryParameters given) {
        return given.text("id", SearchRequest.MAX_QUERY);
    }

    private static <T extends Slugged> List<Named> starting(String prefix, T[] all, Function<T, Named> named) {
        String wanted = ComparedName.folded(prefix);
        return Arrays.stream(all)
                .map(named)
                .filter(one -> Stream.of(one.id(), one.name())
                        .map(ComparedName::folded)
                        .anyMatch(text -> text.startsWith(wanted) || text.contains(' ' + wanted)))
                .toList();
    }

    private static void properties(Context ctx) {
        Wanted wanted = QueryParameters.read(ctx, Wanted::read);
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
        String id = QueryParameters.read(ctx, AssistHandler::id);
        try {
            return EntityId.of(redirects.target(id).orElse(id));
        } catch (IllegalArgumentException e) {
            throw new UnknownIdException(id);
        }
    }

    /** What was found, best first. */
    private record Offers<T>(List<T> result) {}

    /** Which columns are asked for. */
    private record Wanted(EntityType type, int limit) {
        static Wanted read(QueryParameters given) {
            return new Wanted(
                    given.choice("type", EntityType.class, EntityType.COLLECTIVITE),
                    given.number("limit", 1, MOST_SUGGESTED, MOST_SUGGESTED));
        }
    }

    /** Something offered while someone types. */
    private record Suggested(String id, String name, String description, List<Named> notable) {}

    /** Columns that can be filled. */
    private record Properties(String type, int limit, List<Named> properties) {}

    /**
     * Something in small, for people.
     *
     * @param lines what is known, in French
     * @param path of its page
     */
    public record PreviewCard(String name, List<String> lines, String path) {
        /** Makes the card of something; empty when nothing is known of it. */
        static Optional<PreviewCard> of(EntityId id, ReconcileExtension.Rows rows) {
            Map<String, List<Map<String, Object>>> row = rows.rows().getOrDefault(id.value(), Map.of());
            List<String> lines = rows.meta().stream()
                    .skip(1)
                    .flatMap(one -> line(one, row.getOrDefault(one.id(), List.of())))
                    .toList();
            return row.getOrDefault(EntityProperty.NAME.slug(), List.of()).stream()
                    .findFirst()
                    .map(name -> new PreviewCard(said(name), lines, PagePaths.entity(id)));
        }

        private static Stream<String> line(Candidate.Named property, List<Map<String, Object>> values) {
            String said = values.stream().map(PreviewCard::said).collect(Collectors.joining(", "));
            return said.isEmpty() ? Stream.empty() : Stream.of(Wording.text("reconcile.line", property.name(), said));
        }

        private static String said(Map<String, Object> value) {
            return Stream.of("name", "str", "date", "float")
                    .filter(value::containsKey)
                    .map(key -> String.valueOf(value.get(key)))
                    .findFirst()
                    .orElse("");
        }
    }
}
