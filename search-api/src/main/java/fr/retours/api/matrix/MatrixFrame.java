package fr.retours.api.matrix;

import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.fact.FactSources;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.Link;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.page.search.Narrowing;
import fr.retours.api.page.search.YearChoice;
import fr.retours.api.picture.CaptionedDrawing;
import fr.retours.api.picture.PictureSender;
import fr.retours.api.question.QuestionKind;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.tie.TiePageHandler;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.EventGrouping;
import fr.retours.model.port.Window;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the pages with a matrix share: years to choose from, addresses of events, pages of rows. */
record MatrixFrame(FactSources facts, PageSender pages, PictureSender pictures) {
    private static final List<String> OF_EVENTS = Stream.concat(
                    Stream.of("roll_up"), RelationFilters.PARAMETERS.stream())
            .toList();

    /**
     * Serves a matrix as a page and as a picture.
     *
     * @param name of the picture, which its file is called by
     */
    <T> void register(
            Routes routes,
            QuestionKind question,
            String name,
            Function<Parameters, T> reader,
            Function<T, MatrixPage> maker) {
        routes.get(question.path(), ctx -> {
            T asked = Parameters.readPage(ctx, reader);
            pages.send(ctx, Source.GRAPH, "matrix", () -> maker.apply(asked));
        });
        routes.get(CaptionedDrawing.path(question.path()), ctx -> {
            T asked = Parameters.readPage(ctx, reader);
            pictures.send(ctx, name, "picture-matrix", () -> maker.apply(asked).picture());
        });
    }

    /** Returns the years there are, with the period chosen. */
    YearChoice years(EventFilter filter) {
        return YearChoice.of(facts.graph().eventsByYear(EventFilter.NONE, EventGrouping.KIND), filter);
    }

    Narrowing narrowing(CertaintyChoice certainty, YearChoice years) {
        return Narrowing.of(certainty, years, facts.relations()::label);
    }

    /** Returns the address of events under the filter of a page, to which whose events are to be added. */
    static Address events(Address page) {
        return page.at(TiePageHandler.PATH, OF_EVENTS);
    }

    static Pager pager(Window window, long total, Address address) {
        Address first = address.without("offset");
        return Pager.of(
                window,
                total,
                offset -> (offset == 0 ? first : first.with("offset", Integer.toString(offset))).toString());
    }

    /** Returns the same question in the API, whole, in some formats. */
    static List<Link> files(Address page, String path, List<String> own, String... formats) {
        List<String> known =
                Stream.concat(own.stream(), RelationFilters.PARAMETERS.stream()).toList();
        return Link.formats(page.at(path, known), formats);
    }
}
