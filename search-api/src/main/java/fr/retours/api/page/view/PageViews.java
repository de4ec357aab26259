package fr.retours.api.page.view;

import fr.retours.api.answer.AnswerSource;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.fact.FactSources;
import fr.retours.api.fact.ProofQuotes;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.page.search.GraphNarrowing;
import fr.retours.api.page.search.YearChoice;
import fr.retours.api.picture.CaptionedDrawing;
import fr.retours.api.picture.PictureSender;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.UnknownIdException;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.NodeId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.EventGrouping;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.view.EntityRef;
import io.javalin.http.Context;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Serves the pages that show the graph under a filter, and makes what they share: years to choose from, the form that narrows, the way
 * through a list.
 *
 * @param facts what is shown
 * @param filters read what narrows it
 */
public record PageViews(
        RouteRegistry routes, FactSources facts, RelationFilters filters, PageSender pages, PictureSender pictures) {
    /** Reads what the address of a page asks for. */
    @FunctionalInterface
    public interface Reader<T> {
        /** Reads one request; see {@link QueryParameters}. */
        T read(Context ctx, QueryParameters given);
    }

    /** Returns who took part in what. */
    public ParticipationGraph graph() {
        return facts.graph();
    }

    /** Returns who met whom. */
    public RelationGraph relations() {
        return facts.relations();
    }

    /** Returns a reader of the sentences of one page. */
    public ProofQuotes quotes() {
        return facts.quoting().quotes();
    }

    /** Serves a page that its parameters alone decide; see {@link #add(String, String, Reader, Function)}. */
    public <T> void add(String path, String template, Function<QueryParameters, T> reader, Function<T, Object> maker) {
        add(path, template, (ctx, given) -> reader.apply(given), maker);
    }

    /**
     * Serves a page.
     *
     * @param maker makes what its template shows
     */
    public <T> void add(String path, String template, Reader<T> reader, Function<T, Object> maker) {
        routes.get(path, ctx -> {
            T asked = QueryParameters.readPage(ctx, given -> reader.read(ctx, given));
            pages.send(ctx, AnswerSource.GRAPH, template, () -> maker.apply(asked));
        });
    }

    /** Serves the picture of a page that its parameters alone decide; see {@link #draw(String, String, String, Reader, Function)}. */
    public <T> void draw(
            String path,
            String name,
            String template,
            Function<QueryParameters, T> reader,
            Function<T, CaptionedDrawing<?>> maker) {
        draw(path, name, template, (ctx, given) -> reader.apply(given), maker);
    }

    /**
     * Serves the picture of a page.
     *
     * @param path of the page
     * @param name of the picture, which its file is called by
     */
    public <T> void draw(
            String path, String name, String template, Reader<T> reader, Function<T, CaptionedDrawing<?>> maker) {
        routes.get(CaptionedDrawing.path(path), ctx -> {
            T asked = QueryParameters.readPage(ctx, given -> reader.read(ctx, given));
            pictures.send(ctx, name, template, () -> maker.apply(asked));
        });
    }

    /** Returns the form of a page with a list from which so many are left out for being unsure. */
    public GraphNarrowing listed(FilteredAddress page, RelationFilter filter, long leftOut) {
        return narrowing(
                CertaintyChoice.ofListed(page, filter.minConfidence(), leftOut), years(filter.events()), List.of());
    }

    /** Returns the form of a page from which so many facts are left out for being unsure. */
    public GraphNarrowing counted(FilteredAddress page, RelationFilter filter, long leftOut) {
        return narrowing(
                CertaintyChoice.ofFacts(page, filter.minConfidence(), leftOut), years(filter.events()), List.of());
    }

    /**
     * Returns the form of a page.
     *
     * @param fields the parameters that it has fields of its own for
     */
    public GraphNarrowing narrowing(CertaintyChoice certainty, YearChoice years, Collection<String> fields) {
        return GraphNarrowing.of(certainty, years, fields, facts.relations()::label);
    }

    /** Returns the years there are to choose a period from. */
    public YearChoice years(EventFilter filter) {
        return YearChoice.of(facts.graph().eventsByYear(EventFilter.NONE, EventGrouping.KIND), filter);
    }

    /** Returns someone, or a body, by id and name. */
    public EntityRef named(EntityId id) {
        return new EntityRef(id, label(id));
    }

    /**
     * Returns what something is called.
     *
     * @throws UnknownIdException if there is no such thing
     */
    public String label(NodeId id) {
        return facts.relations().label(id).orElseThrow(() -> new UnknownIdException(id.value()));
    }

    /** Returns the way through a list, whose first page has an address without {@code offset}. */
    public static Pager pager(PageWindow window, long total, FilteredAddress page) {
        return Pager.of(
                window,
                total,
                offset -> (offset == 0 ? page.without("offset") : page.with("offset", Integer.toString(offset)))
                        .toString());
    }
}
