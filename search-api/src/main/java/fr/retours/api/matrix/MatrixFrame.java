package fr.retours.api.matrix;

import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.frame.PageLink;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.question.QuestionKind;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.tie.TiePageHandler;
import java.util.List;
import java.util.function.Function;

/** What the pages with a matrix share: pages and pictures by one template each, addresses of events and files. */
final class MatrixFrame {
    private static final List<String> OF_EVENTS = RelationFilters.beside("roll_up");

    private MatrixFrame() {}

    /**
     * Serves a matrix as a page and as a picture.
     *
     * @param name of the picture, which its file is called by
     */
    static <T> void register(
            PageViews views,
            QuestionKind question,
            String name,
            Function<QueryParameters, T> reader,
            Function<T, MatrixPage> maker) {
        views.add(question.path(), "matrix", reader, maker::apply);
        views.draw(
                question.path(),
                name,
                "picture-matrix",
                reader,
                asked -> maker.apply(asked).picture());
    }

    /** Returns the address of events under the filter of a page, to which whose events are to be added. */
    static FilteredAddress events(FilteredAddress page) {
        return page.at(TiePageHandler.PATH, OF_EVENTS);
    }

    /** Returns the same question in the API, whole, in some formats. */
    static List<PageLink> files(FilteredAddress page, String path, List<String> known, String... formats) {
        return PageLink.formats(page.at(path, known), formats);
    }
}
