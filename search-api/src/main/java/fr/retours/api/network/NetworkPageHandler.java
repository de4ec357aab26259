package fr.retours.api.network;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.network.NetworkPageHandler.NetworkPage.Asking;
import fr.retours.api.network.NetworkPageHandler.NetworkPage.Centre;
import fr.retours.api.network.NetworkPageHandler.NetworkPage.Shown;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.frame.PageLink;
import fr.retours.api.page.search.ChoiceGroup;
import fr.retours.api.page.search.FrequentNames;
import fr.retours.api.page.search.GraphNarrowing;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.picture.CaptionedDrawing;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.NodeId;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Serves {@code /reseau}: who was at the same events, drawn and as a table. */
public record NetworkPageHandler(PageViews views, NetworkReads reads) {
    static final String PATH = "/reseau";

    private static final String EXPORT = "/api/v1/exports/network";
    private static final String GEPHI_LITE = "https://gephi.org/gephi-lite/?file=";

    /** Adds the page and its picture. */
    public void register() {
        views.add(PATH, "network", this::asked, this::page);
        views.draw(PATH, "reseau", "picture-network", this::asked, this::picture);
    }

    private CaptionedDrawing<Shown> picture(Asked asked) {
        Centre centre = centre(asked);
        Shown shown = shown(asked, centre);
        var network = shown.network();
        List<String> notes = List.of(
                Wording.text(
                        "picture.between",
                        Wording.text("network.scope." + asked.network().scope().slug())),
                Wording.text(
                        "picture.least",
                        asked.network().minEvents(),
                        network.ties().size(),
                        network.linksInAll()),
                shown.line());
        String of = centre == null ? Wording.text("network.of-filter") : centre.name();
        return CaptionedDrawing.of(
                Wording.text("network.title-of", of), narrowing(asked, shown.leftOut()), notes, shown);
    }

    private GraphNarrowing narrowing(Asked asked, long leftOut) {
        return views.counted(asked.address(), asked.ask().filter(), leftOut);
    }

    private record Asked(NetworkAsk network, TieOrder order, FilteredAddress address, PageAddress at) {
        RelationAsk ask() {
            return network.ask();
        }

        boolean isBlank() {
            return network.centre().isEmpty() && ask().given().isEmpty();
        }

        /** The address of a network that was read, in the API. */
        FilteredAddress drawn(Network read) {
            FilteredAddress drawn = address.at(RouteRegistry.API + NetworkHandler.PATH, NetworkAsk.PARAMETERS)
                    .with("limit", Integer.toString(network.limit()));
            return read.measure() == network.measure() ? drawn : drawn.without("order");
        }
    }

    private Asked asked(Context ctx, QueryParameters given) {
        NetworkAsk network = NetworkAsk.read(given, views.filters());
        return new Asked(
                network,
                given.choice("sort", TieOrder.class, network.measure().order()),
                new FilteredAddress(PATH, given.understood()),
                views.pages().address(ctx));
    }

    private NetworkPage page(Asked asked) {
        if (asked.isBlank()) {
            var asking = asking(asked, 0);
            var years = asking.narrowing().years();
            var start = new FrequentNames(views.facts().search()).of(years, id -> PagePaths.network(id));
            return new NetworkPage(asking, null, null, start, FrequentNames.rule(years), List.of());
        }
        Centre centre = centre(asked);
        Shown shown = shown(asked, centre);
        boolean empty = shown.ties().isEmpty();
        return new NetworkPage(
                asking(asked, shown.leftOut()),
                centre,
                shown,
                List.of(),
                "",
                asked.ask().warnings(empty));
    }

    private Asking asking(Asked asked, long leftOut) {
        return new Asking(
                narrowing(asked, leftOut),
                asked.network().scope(),
                asked.network().measure(),
                asked.order(),
                asked.network().limit(),
                asked.network().minEvents(),
                asked.network().centre().isPresent());
    }

    private @Nullable Centre centre(Asked asked) {
        return asked.network()
                .centre()
                .map(id -> new Centre(id, views.label(id)))
                .orElse(null);
    }

    private Shown shown(Asked asked, @Nullable Centre centre) {
        NodeId id = centre == null ? null : centre.id();
        var drawn = reads.network(asked.network());
        Network network = drawn.network();
        Optional<FilteredAddress> export = export(exported(asked), id);
        return new Shown(
                network,
                drawn.drawing(),
                asked.order().sorted(network.ties()),
                PageLink.formats(asked.drawn(network), "GEXF", "GraphML", "JSON"),
                PageLink.formats(asked.drawn(network).without("limit"), "GEXF", "GraphML", "nodes.csv", "edges.csv"),
                export.map(all -> PageLink.formats(all, "CSV", "GraphML", "GEXF"))
                        .orElse(List.of()),
                gephi(asked.at(), asked.drawn(network).with("format", "gexf")),
                TieLinks.under(asked.address(), RelationFilters.PARAMETERS),
                drawn.leftOut());
    }

    private static FilteredAddress exported(Asked asked) {
        double least = asked.ask().filter().minConfidence();
        return CertaintyChoice.bounding(asked.address().at(EXPORT, RelationFilters.PARAMETERS), least);
    }

    /** Returns where the events of the network can be fetched; empty where no filter tells them. */
    private static Optional<FilteredAddress> export(FilteredAddress all, @Nullable NodeId centre) {
        return switch (centre) {
            case null -> Optional.of(all);
            case EntityId who -> Optional.of(all.of(who));
            case EventId event -> Optional.empty();
        };
    }

    /** Returns where Gephi Lite opens a file of ours; null when nobody knows where we are, from where it is. */
    private static @Nullable String gephi(PageAddress at, FilteredAddress file) {
        return at.origin().isEmpty()
                ? null
                : GEPHI_LITE + URLEncoder.encode(at.whole(file.toString()), StandardCharsets.UTF_8);
    }

    /**
     * The network view.
     *
     * @param centre whose network it is; null for that of a filter, or before anything is chosen
     * @param shown what is drawn; null before anything is chosen
     * @param start who to begin with, before anything is chosen
     * @param startRule what these have in common
     * @param warnings what there is to tell of the filter
     */
    public record NetworkPage(
            Asking asking,
            @Nullable Centre centre,
            @Nullable Shown shown,
            List<ChoiceGroup> start,
            String startRule,
            List<String> warnings) {
        /** Whose network it is: someone's, a body's, or that of those who were at an event. */
        public record Centre(NodeId id, String name) {
            /** Returns the page of what stands in the middle. */
            public String href() {
                return switch (id) {
                    case EntityId entity -> PagePaths.entity(entity);
                    case EventId event -> PagePaths.event(event.value());
                };
            }
        }

        /**
         * What the form shows.
         *
         * @param around whether it asks for the network around one
         */
        public record Asking(
                GraphNarrowing narrowing,
                NetworkScope scope,
                TieMeasure measure,
                TieOrder order,
                int limit,
                int minEvents,
                boolean around) {
            /** Returns the measures to choose from. */
            public List<TieMeasure> measures() {
                return Stream.of(TieMeasure.values())
                        .filter(one -> one != TieMeasure.CHANCE || !around)
                        .toList();
            }

            /** Returns the sizes to choose from, the present one among them. */
            public List<Integer> sizes() {
                return choices(limit, 20, 40, 80, 150, 300);
            }

            /** Returns the least numbers of events to choose from, the present one among them. */
            public List<Integer> leasts() {
                return choices(minEvents, 1, 2, 3, 5, 10);
            }

            private static List<Integer> choices(int present, Integer... usual) {
                return Stream.concat(Stream.of(present), Stream.of(usual))
                        .distinct()
                        .sorted()
                        .toList();
            }

            /** Returns where a column of the table is sorted. */
            public String sorted(TieOrder by) {
                var address = narrowing.address();
                return (by == measure.order() ? address.without("sort") : address.with("sort", by.slug())) + "#liens";
            }
        }

        /**
         * What is drawn.
         *
         * @param ties in the order of the table
         * @param files the network itself as files
         * @param wholes all of the network as files, whatever is drawn
         * @param downloads the events that pass the filter as files
         * @param gephi the network in Gephi Lite; null when it could not fetch it
         * @param leftOut how many participations and links count for nothing
         */
        public record Shown(
                Network network,
                NetworkDrawing drawing,
                List<NetworkTie> ties,
                List<PageLink> files,
                List<PageLink> wholes,
                List<PageLink> downloads,
                @Nullable String gephi,
                TieLinks links,
                long leftOut) {
            /** Returns what a line says. */
            public String line() {
                return network.measure() == TieMeasure.EVENTS
                        ? Wording.text("network.legend.line")
                        : Wording.text(
                                "picture.measure",
                                Wording.text("map.measure." + network.measure().name()));
            }
        }
    }
}
