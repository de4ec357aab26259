package fr.retours.api.map;

import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.map.MapPage.Asking;
import fr.retours.api.map.MapPage.Spot;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.frame.PageLink;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.picture.CaptionedDrawing;
import fr.retours.api.relation.CooperationHandler;
import fr.retours.api.request.AskedTiming;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.RelationViews;
import fr.retours.api.tie.TiePageHandler;
import fr.retours.api.wording.Wording;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion.Cooperation;
import fr.retours.model.relation.RelationView;
import fr.retours.model.relation.TerritoryThemes;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Serves {@code /carte}: which territories were at the same events, on a map and as a table. */
public record MapPageHandler(PageViews views) {
    private static final String PATH = "/carte";
    private static final PageWindow MOST = new PageWindow(PageWindow.MAX_LIMIT, 0);
    private static final int NAMED = 15;
    private static final FranceChart CHART = new FranceChart();
    private static final List<String> OF_PAIRS =
            RelationFilters.beside("level", "roll_up", "min_events", "beyond_chance");
    private static final List<String> OF_EVENTS = RelationFilters.beside("roll_up");

    /** Adds the page and its picture. */
    public void register() {
        views.add(PATH, "map", this::asked, this::page);
        views.draw(PATH, "carte", "picture-map", this::asked, asked -> MapPicture.of(page(asked)));
    }

    private record Asked(
            CollectiviteKind level,
            RelationAsk ask,
            Optional<AskedTiming.Compared> periods,
            int minEvents,
            boolean beyondChance,
            FlowOrder order,
            FilteredAddress address) {
        /** The filter of both periods, when two are compared. */
        RelationFilter filter() {
            RelationFilter filter = ask.filter();
            return periods.map(two -> filter.in(
                            new Period(two.before().from(), two.after().to())))
                    .orElse(filter);
        }

        /** The same with regions that stand for all that lies in them: few of them act themselves. */
        Asked rolledUp() {
            return new Asked(
                    level, ask.rolledUp(), periods, minEvents, beyondChance, order, address.with("roll_up", "true"));
        }

        Cooperation question() {
            return new Cooperation(level, level, null, Set.of());
        }

        RelationView view() {
            return new RelationView(order.strongest(), minEvents, beyondChance, 0);
        }

        /** All of these cooperations as files; none for a comparison, which needs two lists. */
        List<PageLink> files() {
            FilteredAddress pairs = address.at(RouteRegistry.API + CooperationHandler.PATH, OF_PAIRS);
            FilteredAddress all = order.strongest() != RelationOrder.WEIGHT
                    ? pairs.with("order", order.strongest().slug())
                    : pairs;
            return periods.isPresent() ? List.of() : PageLink.formats(all, "CSV", "GeoJSON", "KML", "GEXF", "GraphML");
        }

        /** The address of what joins two, to which these are to be added. */
        FilteredAddress events() {
            FilteredAddress events = address.at(TiePageHandler.PATH, OF_EVENTS);
            return periods.map(two -> events.with("from", two.before().from().toString())
                            .with("to", two.after().to().toString()))
                    .orElse(events);
        }
    }

    private Asked asked(QueryParameters given) {
        var timing = AskedTiming.read(given);
        var asked = new Asked(
                given.choiceOf("level", CooperationHandler.LEVELS, CollectiviteKind.REGION),
                views.filters().readWithRollUp(given),
                timing instanceof AskedTiming.Compared two ? Optional.of(two) : Optional.empty(),
                RelationViews.leastEvents(given),
                given.flag("beyond_chance"),
                given.choice("sort", FlowOrder.class, FlowOrder.WEIGHT),
                new FilteredAddress(PATH, given.understood()));
        return asked.address().parameters().isEmpty() ? asked.rolledUp() : asked;
    }

    private MapPage page(Asked asked) {
        MapPlaces places = MapPlaces.read(CHART, views.facts().slices(), asked.filter(), asked.level());
        List<TerritoryFlow> flows = new ArrayList<>();
        long total = flows(asked, places, flows);
        return new MapPage(
                asking(asked),
                spots(asked, places),
                asked.order().sorted(flows),
                total,
                flows.isEmpty() ? List.of() : asked.files(),
                places.outside(),
                asked.ask().warnings(flows.isEmpty()));
    }

    private Asking asking(Asked asked) {
        var shown = asked.ask().filter();
        var certainty = CertaintyChoice.ofFacts(
                asked.address(), shown.minConfidence(), views.relations().leftOut(asked.filter()));
        var years = views.years(shown.events());
        return new Asking(
                views.narrowing(certainty, years, List.of()),
                asked.level(),
                shown.rollUp(),
                asked.minEvents(),
                asked.beyondChance(),
                asked.order(),
                asked.periods().map(AskedTiming.Compared::before).orElse(null),
                asked.periods().map(AskedTiming.Compared::after).orElse(null),
                years.halves());
    }

    /** Adds the strongest cooperations and returns how many there are. */
    private long flows(Asked asked, MapPlaces places, List<TerritoryFlow> flows) {
        FilteredAddress events = asked.events();
        if (asked.periods().isEmpty()) {
            var found = views.relations().relations(asked.question(), asked.filter(), asked.view(), MOST);
            found.items().forEach(one -> flows.add(TerritoryFlow.of(one, asked.order(), places, events)));
            return found.total();
        }
        var two = asked.periods().get();
        var found = views.relations()
                .compare(asked.question(), asked.ask().filter(), two.before(), two.after(), asked.view(), MOST);
        Stream.of(found.gained(), found.kept(), found.lost())
                .flatMap(page -> page.items().stream())
                .forEach(one -> flows.add(TerritoryFlow.compared(one, asked.order(), places, events)));
        return found.gained().total() + found.kept().total() + found.lost().total();
    }

    private List<Spot> spots(Asked asked, MapPlaces places) {
        List<TerritoryThemes> territories =
                views.relations().themes(asked.level(), asked.filter(), 0, MOST).items();
        List<Spot> spots = new ArrayList<>();
        for (TerritoryThemes one : territories) {
            places.of(one.territory().id())
                    .ifPresent(at -> spots.add(new Spot(one.territory(), at, one.events(), spots.size() < NAMED)));
        }
        return spots;
    }

    /** The map as a picture. */
    static final class MapPicture {
        private MapPicture() {}

        static CaptionedDrawing<MapPage> of(MapPage page) {
            var asking = page.asking();
            List<String> notes = new ArrayList<>();
            notes.add(CaptionedDrawing.level(asking.level(), asking.rollUp()));
            notes.add(asking.beyondChance() ? Wording.text("map.beyond") : "");
            notes.add(Wording.text(
                    "picture.least", asking.minEvents(), page.drawn().size(), page.total()));
            notes.add(Wording.text("picture.measure", Wording.text("map.measure." + measure(asking.order()))));
            var before = asking.before();
            var after = asking.after();
            String title = Wording.text("map.title");
            if (before == null || after == null) {
                return CaptionedDrawing.of(title, asking.narrowing(), notes, page);
            }
            String first = asking.years(before);
            String second = asking.years(after);
            notes.add(Wording.text("map.legend.gained", first, second));
            notes.add(Wording.text("map.legend.kept"));
            notes.add(Wording.text("map.legend.lost", first, second));
            return CaptionedDrawing.of(
                    title, Wording.text("picture.compared", first, second), asking.narrowing(), notes, page);
        }

        /** An order by name leaves the thickness of lines as it is without one. */
        private static FlowOrder measure(FlowOrder order) {
            return FlowOrder.measures().contains(order) ? order : FlowOrder.WEIGHT;
        }
    }
}
