package fr.retours.api.dossier;

import fr.retours.api.answer.AnswerSender;
import fr.retours.api.answer.AnswerSource;
import fr.retours.api.answer.DatasetCitation;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.export.FileSender;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.picture.CaptionedDrawing;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.term.Theme;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Serves dossiers: of people and bodies by id, of themes by {@code theme:} and slug; as a page, as files, and the map of one as a picture. */
public record DossierHandler(PageViews views, FileSender files, Clock clock) {
    /** Files of a dossier, by their ending. */
    private static final Map<String, FileWriter> FILES = Map.of(
            "docx",
            new FileWriter(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document", DossierDocument::write),
            "ods",
            new FileWriter("application/vnd.oasis.opendocument.spreadsheet", DossierSheets::write));

    /** Adds the routes: pages, and files beside them. */
    public void register() {
        RouteRegistry routes = views.routes();
        routes.get(CaptionedDrawing.path("/dossiers/{id}"), this::draw);
        routes.get("/dossiers/{id}", this::page);
        FILES.forEach(
                (ending, writer) -> routes.getStream("/dossiers/{id}/" + ending, ctx -> file(ctx, ending, writer)));
    }

    /** What the path and the parameters ask for. */
    private Supplier<Dossier> asked(Context ctx) {
        String id = ctx.pathParam("id");
        record Narrowed(RelationAsk ask, FilteredAddress self) {}
        Narrowed narrowed = QueryParameters.readPage(ctx, given -> {
            RelationAsk read = views.filters().read(given);
            return new Narrowed(read, new FilteredAddress(ctx.path(), given.understood()));
        });
        RelationAsk ask = narrowed.ask();
        Function<String, DossierRequest> cited = path -> new DossierRequest(ask, citation(ctx, path), narrowed.self());
        if (id.startsWith(Theme.PREFIX)) {
            Theme theme = PathIds.read(ctx, PathIds::theme);
            return () -> new DossierReader(views.facts()).theme(theme, cited.apply("/api/v1/themes/" + theme.slug()));
        }
        if (id.startsWith(PersonId.PREFIX)) {
            PersonId person = PathIds.read(ctx, PersonId::new);
            return () -> new DossierReader(views.facts()).person(person, cited.apply("/api/v1/people/" + person));
        }
        if (id.startsWith(OrganisationId.PREFIX)) {
            OrganisationId body = PathIds.read(ctx, OrganisationId::new);
            return () -> new DossierReader(views.facts()).body(body, cited.apply("/api/v1/organisations/" + body));
        }
        CollectiviteId territory =
                PathIds.read(ctx, PathIds.collectivite(views.facts().codes()));
        return () ->
                new DossierReader(views.facts()).body(territory, cited.apply("/api/v1/collectivites/" + territory));
    }

    private DatasetCitation citation(Context ctx, String path) {
        String query = ctx.queryString();
        return DatasetCitation.of(
                views.pages().address(ctx).origin(),
                query == null ? path : path + '?' + query,
                views.pages().version(AnswerSource.GRAPH),
                clock);
    }

    /** The citation has the day in it, so that a dossier is good for a day. */
    private Optional<String> basis(Context ctx) {
        return views.pages()
                .version(AnswerSource.GRAPH)
                .map(one -> one + ' ' + citation(ctx, "").accessed());
    }

    private void page(Context ctx) {
        Supplier<Dossier> dossier = asked(ctx);
        AnswerSender.check(ctx, views.pages().version(AnswerSource.GRAPH));
        views.pages().send(ctx, basis(ctx), PageSender.HTML, "dossier", dossier::get);
    }

    private void file(Context ctx, String ending, FileWriter writer) {
        Supplier<Dossier> dossier = asked(ctx);
        String name = ctx.pathParam("id").replaceFirst("^[a-z]+:", "").replaceAll("[^a-z0-9-]", "-");
        String origin = views.pages().address(ctx).origin();
        files.send(
                ctx,
                new FileSender.FileKind("dossier-" + name + '.' + ending, writer.mediaType()),
                views.pages().version(AnswerSource.GRAPH),
                basis(ctx),
                out -> writer.how().write(dossier.get(), origin, out));
    }

    private void draw(Context ctx) {
        Supplier<Dossier> dossier = asked(ctx);
        views.pictures().send(ctx, "lieux", "picture-dossier", () -> picture(dossier.get()));
    }

    private static CaptionedDrawing<Dossier> picture(Dossier dossier) {
        List<String> notes = new ArrayList<>(List.of(dossier.kind() + " : " + dossier.summary()));
        notes.addAll(dossier.bounds());
        notes.add(Wording.text("dossier.dots"));
        return new CaptionedDrawing<>(Wording.text("dossier.map-of", dossier.title()), notes, dossier);
    }

    /** How a file is written, of what media type it is. */
    private record FileWriter(String mediaType, Writer how) {}

    /** Writes a dossier whose links begin with an origin. */
    @FunctionalInterface
    private interface Writer {
        void write(Dossier dossier, String origin, OutputStream out) throws IOException;
    }
}
