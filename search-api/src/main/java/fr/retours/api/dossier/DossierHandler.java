package fr.retours.api.dossier;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.DatasetCitation;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.export.FileSender;
import fr.retours.api.fact.FactSources;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.request.Filters;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.PathIds;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Serves dossiers: of people and bodies by id, of themes by {@code theme:} and slug; as a page, and as a document. */
public final class DossierHandler {
    /** Office Open XML, which LibreOffice and Word read. */
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final DossierReader reader;
    private final TerritoryCodes codes;
    private final RelationFilters filters;
    private final FileSender files;
    private final PageSender pages;
    private final Clock clock;

    /** Makes dossiers from {@code facts}, narrowed by {@code filters}, and dates their citation by {@code clock}. */
    public DossierHandler(FactSources facts, RelationFilters filters, FileSender files, PageSender pages, Clock clock) {
        this.reader = new DossierReader(facts);
        this.codes = facts.codes();
        this.filters = filters;
        this.files = files;
        this.pages = pages;
        this.clock = clock;
    }

    /** Adds the routes: pages, and documents beside them. */
    public void register(Routes routes) {
        routes.get("/dossiers/{id}", this::page);
        routes.getStream("/dossiers/{id}/docx", this::document);
    }

    /** What the path and the parameters ask for. */
    private Supplier<Dossier> asked(Context ctx) {
        String id = ctx.pathParam("id");
        RelationAsk ask = Parameters.readPage(ctx, filters::read);
        List<String> narrowing = ask.given().stream()
                .map(name -> Wording.text("narrowing." + name))
                .distinct()
                .toList();
        Function<String, Asked> cited = path -> new Asked(ask.filter(), narrowing, citation(ctx, path));
        if (id.startsWith(Theme.PREFIX)) {
            Theme theme = PathIds.read(ctx, any -> Slugged.of(Theme.class, Filters.bareTheme(id)));
            return () -> reader.theme(theme, cited.apply("/api/v1/themes/" + theme.slug()));
        }
        if (id.startsWith(PersonId.PREFIX)) {
            PersonId person = PathIds.read(ctx, PersonId::new);
            return () -> reader.person(person, cited.apply("/api/v1/people/" + person));
        }
        if (id.startsWith(OrganisationId.PREFIX)) {
            OrganisationId body = PathIds.read(ctx, OrganisationId::new);
            return () -> reader.body(body, cited.apply("/api/v1/organisations/" + body));
        }
        CollectiviteId territory = PathIds.collectivite(ctx, codes);
        return () -> reader.body(territory, cited.apply("/api/v1/collectivites/" + territory));
    }

    private DatasetCitation citation(Context ctx, String path) {
        String query = ctx.queryString();
        return DatasetCitation.of(
                pages.address(ctx).origin(),
                query == null ? path : path + '?' + query,
                pages.version(Source.GRAPH),
                clock);
    }

    /** The citation has the day in it, so that a dossier is good for a day. */
    private Optional<String> version(Context ctx) {
        return pages.version(Source.GRAPH)
                .map(one -> one + ' ' + citation(ctx, "").accessed());
    }

    private void page(Context ctx) {
        Supplier<Dossier> dossier = asked(ctx);
        Answers.check(ctx, pages.version(Source.GRAPH));
        pages.send(ctx, version(ctx), PageSender.HTML, "dossier", dossier::get);
    }

    private void document(Context ctx) {
        Supplier<Dossier> dossier = asked(ctx);
        String name = ctx.pathParam("id").replaceFirst("^[a-z]+:", "").replaceAll("[^a-z0-9-]", "-");
        String origin = pages.address(ctx).origin();
        files.send(
                ctx,
                new FileSender.FileKind("dossier-" + name + ".docx", DOCX),
                version(ctx),
                out -> DossierDocument.write(dossier.get(), origin, out));
    }
}
