package fr.retours.api.measure;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.fact.FactSources;
import fr.retours.api.measure.CentralPage.Column;
import fr.retours.api.measure.CentralPage.Row;
import fr.retours.api.measure.NetworkRanking.Ranked;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.page.search.Narrowing;
import fr.retours.api.page.search.YearChoice;
import fr.retours.api.question.QuestionKind;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.EntityId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.EventGrouping;
import io.javalin.http.Context;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Serves {@code /questions/au-centre}: a ranking by measures of a network; takes the parameters of {@code /graph/measures}. */
public final class CentralPageHandler {
    private static final List<MeasureKind> ORDERS =
            List.of(MeasureKind.DEGREE, MeasureKind.STRENGTH, MeasureKind.BETWEENNESS);
    private static final List<String> KNOWN = Stream.concat(
                    Stream.of("network", "level", "min_events", "sort", "seed"), RelationFilters.PARAMETERS.stream())
            .toList();
    private static final int THOUSAND = 1_000;

    private final FactSources facts;
    private final NetworkRanking ranking;
    private final RelationFilters filters;
    private final PageSender pages;

    /** Ranks by {@code ranking}; {@code facts} name what narrows it. */
    public CentralPageHandler(FactSources facts, NetworkRanking ranking, RelationFilters filters, PageSender pages) {
        this.facts = facts;
        this.ranking = ranking;
        this.filters = filters;
        this.pages = pages;
    }

    /** Adds the route. */
    public void register(Routes routes) {
        routes.get(QuestionKind.CENTRAL.path(), this::show);
    }

    private void show(Context ctx) {
        record Wanted(AskedMeasures asked, Address address) {}
        var wanted = Parameters.readPage(ctx, given -> {
            var asked = AskedMeasures.read(given, filters);
            return new Wanted(asked, new Address(QuestionKind.CENTRAL.path(), given.understood()));
        });
        pages.send(ctx, Source.GRAPH, "central", () -> page(wanted.asked(), wanted.address()));
    }

    private CentralPage page(AskedMeasures asked, Address address) {
        Ranked ranked = ranked(asked);
        List<MeasuredNode> nodes = ranked == null ? List.of() : ranked.nodes();
        var counts = facts.graph().eventsByYear(EventFilter.NONE, EventGrouping.KIND);
        var years = YearChoice.of(counts, asked.ask().filter().events());
        var first = address.without("offset");
        return new CentralPage(
                Narrowing.of(
                        CertaintyChoice.ofFacts(
                                address, asked.ask().filter().minConfidence(), ranked == null ? 0 : ranked.leftOut()),
                        years,
                        facts.relations()::label),
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
                Pager.of(
                        asked.window(),
                        nodes.size(),
                        offset -> (offset == 0 ? first : first.with("offset", Integer.toString(offset))).toString()),
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
