package fr.retours.api.measure;

import fr.retours.api.page.frame.Pager;
import fr.retours.api.page.search.Narrowing;
import fr.retours.model.term.CollectiviteKind;
import java.util.List;

/**
 * Who is linked to many, and who stands between others.
 *
 * @param total how many are in the network
 * @param ties how many links there are between them
 * @param tooLarge whether the network has more in it than is measured while someone waits; then there are no rows
 * @param file all rows as a table
 * @param warnings what there is to tell of the filter
 */
public record CentralPage(
        Narrowing narrowing,
        String network,
        String level,
        int minEvents,
        List<Column> columns,
        List<Row> rows,
        int total,
        int ties,
        boolean tooLarge,
        String file,
        Pager pager,
        List<String> warnings) {
    /** Copies the lists. */
    public CentralPage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
    }

    /** A measure by which rows can be ordered. */
    public record Column(String label, String href, boolean selected) {}

    /**
     * Someone, or something.
     *
     * @param networkHref where their network is drawn
     * @param degree how many others they are linked to
     * @param strength how many events with others
     * @param between of a thousand shortest ways between others, on how many they stand
     */
    public record Row(String label, String href, String networkHref, int degree, long strength, String between) {}

    /** Returns the networks to choose from. */
    public List<String> networks() {
        return List.of(NetworkKind.PEOPLE.slug(), NetworkKind.BODIES.slug(), NetworkKind.TERRITORIES.slug());
    }

    /** Returns the levels of territories to choose from. */
    public List<CollectiviteKind> levels() {
        return AskedMeasures.LEVELS;
    }
}
