package fr.retours.api.directory;

import fr.retours.api.page.frame.PageLink;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.page.search.GraphNarrowing;
import fr.retours.model.view.EventRef;
import fr.retours.model.view.EventSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a directory.
 *
 * @param fields the parameters that the form has a field for
 * @param letters under which names are filed; empty where there are no names
 * @param columns by which rows, or events, can be ordered; empty where they cannot
 * @param events in the place of rows, in the directory of events
 * @param within the territory in which all lie, with the address of the page without it; null for any
 * @param total how many rows there are on all pages
 * @param tree territories by what lies in what; empty unless all are asked for
 * @param warnings what there is to tell of the filters
 * @param file address of all of it as a table, narrowed as it is here
 */
public record DirectoryPage(
        DirectoryKind directory,
        GraphNarrowing narrowing,
        List<String> fields,
        List<Letter> letters,
        List<Column> columns,
        List<Row> rows,
        List<EventSummary> events,
        @Nullable PageLink within,
        long total,
        List<Branch> tree,
        List<String> warnings,
        String file,
        Pager pager) {
    /**
     * A letter that names are filed under.
     *
     * @param count how many
     */
    public record Letter(String label, String href, boolean selected, int count) {}

    /**
     * A way to order rows, or events.
     *
     * @param falling whether the greatest comes first
     */
    public record Column(String label, String href, boolean selected, boolean falling) {}

    /**
     * Someone, or something.
     *
     * @param hint the function that a person had at the latest event, the level of a territory; empty where there is none
     * @param events how many events fit what is asked
     * @param eventsHref where these events are listed
     * @param days from when to when; empty where that is not known
     * @param latest the latest of the events; null in lists that need none
     */
    public record Row(
            String label,
            String href,
            String hint,
            long events,
            String eventsHref,
            String days,
            @Nullable EventRef latest) {}

    /**
     * A territory with those that lie in it.
     *
     * @param communes where its communes are listed
     */
    public record Branch(String label, String href, long events, PageLink communes, List<Branch> inside) {}

    /** Returns the value of a parameter in its form field; empty when there is none. */
    public String value(String parameter) {
        return narrowing.address().values(parameter).stream().findFirst().orElse("");
    }
}
