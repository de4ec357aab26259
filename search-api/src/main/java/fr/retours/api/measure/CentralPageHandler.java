package fr.retours.api.measure;

import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.measure.CentralPageHandler.CentralPage.Column;
import fr.retours.api.measure.NetworkRanking.Ranked;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.page.search.GraphNarrowing;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.question.QuestionKind;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.wording.Wording;
import fr.retours.model.term.CollectiviteKind;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Serves {@code /questions/au-centre}: a ranking by measures of a network; takes the parameters of {@code /graph/measures}. */
public record CentralPageHandler(PageViews views, NetworkRanking ranking) {
    private static final List<MeasureKind> ORDERS =
            List.of(MeasureKind.DEGREE, MeasureKind.STRENGTH, MeasureKind.BETWEENNESS);
    private static final List<String> KNOWN = RelationFilters.beside("network", "level", "min_events", "sort", "seed");

    private record Wanted(AskedMeasures asked, FilteredAddress address) {}

    /** Adds the page. */
    public void register() {
        String path = QuestionKind.CENTRAL.path();
        views.add(
                path,
                "central",
                given -> {
                    var asked = AskedMeasures.read(given, views.filters());
                    return new Wanted(asked, new FilteredAddress(path, given.understood()));
                },
                wanted -> page(wanted.asked(), wanted.address()));
    }

    private CentralPage page(AskedMeasures asked, FilteredAddress address) {
        Ranked ranked = ranked(asked);
        List<MeasuredNode> nodes = ranked == null ? List.of() : ranked.nodes();
        var first = address.without("offset");
        return new CentralPage(
                views.counted(address, asked.ask().filter(), ranked == null ? 0 : ranked.leftOut()),
                asked.network(),
                asked.level(),
                asked.minEvents(),
                columns(asked.sort(), first),
                asked.window().of(nodes),
                nodes.size(),
                ranked == null ? 0 : ranked.ties(),
                ranked == null,
                first.at(RouteRegistry.API + MeasureHandler.PATH, KNOWN)
                        .with("format", "csv")
                        .toString(),
                PageViews.pager(asked.window(), nodes.size(), first),
                asked.ask().warnings(ranked != null && nodes.isEmpty()));
    }

    /** Returns the ranking; null when the network is too large. */
    private @Nullable Ranked ranked(AskedMeasures asked) {
        try {
            return ranking.of(asked);
        } catch (TooLargeException e) {
            return null;
        }
    }

    private static List<Column> columns(MeasureKind sort, FilteredAddress first) {
        return ORDERS.stream()
                .map(one -> new Column(
                        Wording.text("central.column." + one.slug()),
                        (one == MeasureKind.DEGREE ? first.without("sort") : first.with("sort", one.slug())).toString(),
                        one == sort))
                .toList();
    }

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
            GraphNarrowing narrowing,
            NetworkKind network,
            CollectiviteKind level,
            int minEvents,
            List<Column> columns,
            List<MeasuredNode> rows,
            int total,
            int ties,
            boolean tooLarge,
            String file,
            Pager pager,
            List<String> warnings) {
        /** A measure by which rows can be ordered. */
        public record Column(String label, String href, boolean selected) {}

        /** Returns of a thousand shortest ways between others, on how many one stands. */
        public String between(MeasuredNode one) {
            var thousandths = NumberFormat.getInstance(Locale.FRENCH);
            thousandths.setMaximumFractionDigits(1);
            return thousandths.format(one.betweenness() * 1_000);
        }
    }
}
