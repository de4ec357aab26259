package fr.retours.api.measure;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.answer.Routes;
import fr.retours.api.measure.CentralPage.Column;
import fr.retours.api.measure.CentralPage.Row;
import fr.retours.api.measure.NetworkRanking.Ranked;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.question.QuestionKind;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.EntityId;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Serves {@code /questions/au-centre}: a ranking by measures of a network; takes the parameters of {@code /graph/measures}. */
public final class CentralPageHandler {
    private static final List<MeasureKind> ORDERS =
            List.of(MeasureKind.DEGREE, MeasureKind.STRENGTH, MeasureKind.BETWEENNESS);
    private static final List<String> KNOWN = RelationFilters.beside("network", "level", "min_events", "sort", "seed");
    private static final int THOUSAND = 1_000;

    private final PageViews views;
    private final NetworkRanking ranking;

    /** Ranks by {@code ranking}. */
    public CentralPageHandler(PageViews views, NetworkRanking ranking) {
        this.views = views;
        this.ranking = ranking;
    }

    private record Wanted(AskedMeasures asked, Address address) {}

    /** Adds the page. */
    public void register() {
        String path = QuestionKind.CENTRAL.path();
        views.add(
                path,
                "central",
                given -> {
                    var asked = AskedMeasures.read(given, views.filters());
                    return new Wanted(asked, new Address(path, given.understood()));
                },
                wanted -> page(wanted.asked(), wanted.address()));
    }

    private CentralPage page(AskedMeasures asked, Address address) {
        Ranked ranked = ranked(asked);
        List<MeasuredNode> nodes = ranked == null ? List.of() : ranked.nodes();
        var first = address.without("offset");
        return new CentralPage(
                views.counted(address, asked.ask().filter(), ranked == null ? 0 : ranked.leftOut()),
                asked.network().slug(),
                asked.level().slug(),
                asked.minEvents(),
                columns(asked.sort(), first),
                asked.window().of(nodes).stream().map(CentralPageHandler::row).toList(),
                nodes.size(),
                ranked == null ? 0 : ranked.ties(),
                ranked == null,
                first.at(Routes.API + MeasureHandler.PATH, KNOWN)
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

    private static List<Column> columns(MeasureKind sort, Address first) {
        return ORDERS.stream()
                .map(one -> new Column(
                        Wording.text("central.column." + one.slug()),
                        (one == MeasureKind.DEGREE ? first.without("sort") : first.with("sort", one.slug())).toString(),
                        one == sort))
                .toList();
    }

    private static Row row(MeasuredNode one) {
        var thousandths = NumberFormat.getInstance(Locale.FRENCH);
        thousandths.setMaximumFractionDigits(1);
        return new Row(
                one.name(),
                PagePaths.entity(EntityId.of(one.id())),
                PagePaths.network(one.id()),
                one.degree(),
                one.strength(),
                thousandths.format(one.betweenness() * THOUSAND));
    }
}
