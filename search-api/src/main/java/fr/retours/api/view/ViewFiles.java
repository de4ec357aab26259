package fr.retours.api.view;

import fr.retours.api.export.ExportFormat;
import java.util.List;
import java.util.function.Function;

/**
 * As which files a view is given whole.
 *
 * @param stem what a file holds, as in {@code people}
 * @param formats in the order in which they are offered
 * @param ofPages the parameters that have no sense for a file
 */
record ViewFiles<A>(
        Function<A, String> stem, List<ExportFormat> formats, List<String> ofPages, ApiView.FileWriter<A> writer) {
    /** Copies the lists. */
    ViewFiles {
        formats = List.copyOf(formats);
        ofPages = List.copyOf(ofPages);
    }
}
