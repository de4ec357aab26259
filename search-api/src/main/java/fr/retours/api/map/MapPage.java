package fr.retours.api.map;

import fr.retours.api.page.frame.PageLink;
import fr.retours.api.page.search.GraphNarrowing;
import fr.retours.api.wording.Wording;
import fr.retours.model.relation.PairTrend;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.time.Period;
import fr.retours.model.view.EntityRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The map of cooperation.
 *
 * @param spots the territories that are drawn, most events first
 * @param flows in the order of the table
 * @param total how many cooperations there are in all
 * @param files all of them, in the formats there are
 * @param outside what is not drawn
 * @param warnings what there is to tell of the filter
 */
public record MapPage(
        Asking asking,
        List<Spot> spots,
        List<TerritoryFlow> flows,
        long total,
        List<PageLink> files,
        List<MapPlaces.Outside> outside,
        List<String> warnings) {
    /**
     * What the forms show.
     *
     * @param beyondChance whether only cooperations that chance does not explain are shown
     * @param before the first of the two periods compared; null when none are
     * @param after the second one
     * @param suggested two periods worth comparing, as the parameter is written
     */
    public record Asking(
            GraphNarrowing narrowing,
            CollectiviteKind level,
            boolean rollUp,
            int minEvents,
            boolean beyondChance,
            FlowOrder order,
            @Nullable Period before,
            @Nullable Period after,
            String suggested) {
        /** Returns where a column of the table is sorted. */
        public String sorted(FlowOrder by) {
            var address = narrowing.address();
            return (by == FlowOrder.WEIGHT ? address.without("sort") : address.with("sort", by.slug())) + "#liens";
        }

        /** Returns whether two periods are compared. */
        public boolean compares() {
            return before != null;
        }

        /** Returns the years of a period: « 2014–2017 ». */
        public String years(Period period) {
            int first = period.from().getYear();
            int last = period.to().getYear();
            return first == last ? Integer.toString(first) : first + "–" + last;
        }

        /** Returns the map without a comparison. */
        public String whole() {
            return narrowing.address().without("compare").toString();
        }
    }

    /**
     * A territory in the drawing.
     *
     * @param events how many events it stands in
     * @param named whether its name is written beside it
     */
    public record Spot(EntityRef territory, MapPoint at, long events, boolean named) {
        private static final double GROWTH = 1.6;
        private static final double MOST = 16;

        /** Returns how large it is drawn: its area grows with the number of events. */
        public double radius() {
            return Math.round(Math.min(MOST, 1.5 + GROWTH * Math.sqrt((double) events)) * 10) / 10.0;
        }
    }

    /** Returns the cooperations that are drawn. */
    public List<TerritoryFlow> drawn() {
        return flows.stream().filter(flow -> flow.line() != null).toList();
    }

    /** Returns why some territories are not drawn. */
    public List<String> reasons() {
        return outside.stream()
                .map(MapPlaces.Outside::reason)
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns what is not drawn for a reason, most events first. */
    public List<MapPlaces.Outside> outside(String reason) {
        return outside.stream().filter(one -> one.reason().equals(reason)).toList();
    }

    /** Returns the boxes of the overseas territories. */
    public List<FranceChart.Box> boxes() {
        return FranceChart.boxes();
    }

    /** Returns how sure a change is, in words. */
    public static String words(PairTrend trend) {
        if (!trend.isSure()) {
            return Wording.text("map.trend.unsure");
        }
        var change = trend.change();
        return Double.isInfinite(change.high())
                ? Wording.text("map.trend.more", change.low())
                : Wording.text("map.trend.sure", change.low(), change.high());
    }

    /** Returns the sign of what became of a cooperation. */
    public static String sign(TerritoryFlow.Change change) {
        return switch (change) {
            case GAINED -> "+";
            case KEPT -> "=";
            case LOST -> "−";
        };
    }
}
