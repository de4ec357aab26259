package fr.retours.api.network;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.answer.Routes;
import fr.retours.api.network.NetworkPage.Asking;
import fr.retours.api.network.NetworkPage.Centre;
import fr.retours.api.network.NetworkPage.Shown;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.Link;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.search.FrequentNames;
import fr.retours.api.page.search.Narrowing;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.picture.CaptionedDrawing;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.NodeId;
import fr.retours.text.RecapSearch;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Serves {@code /reseau}: who was at the same events, drawn and as a table. */
public final class NetworkPageHandler {
    static final String PATH = "/reseau";

    private static final String EXPORT = "/api/v1/exports/network";
    private static final String GEPHI_LITE = "https://gephi.org/gephi-lite/?file=";

    private final PageViews views;
    private final NetworkReads reads;
    private final FrequentNames frequent;

    /** Shows networks that {@code reads} tells; whom to begin with comes from the index. */
    public NetworkPageHandler(PageViews views, NetworkReads reads, RecapSearch search) {
        this.views = views;
        this.reads = reads;
        this.frequent = new FrequentNames(search);
    }

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

    private Narrowing narrowing(Asked asked, long leftOut) {
        return views.counted(asked.address(), asked.ask().filter(), leftOut);
    }

    private record Asked(NetworkAsk network, TieOrder order, Address address, PageAddress at) {
        RelationAsk ask() {
            return network.ask();
        }

        boolean isBlank() {
            return network.centre().isEmpty() && ask().given().isEmpty();
        }

        /** The address of a network that was read, in the API. */
        Address drawn(Network read) {
            Address drawn = address.at(Routes.API + NetworkHandler.PATH, NetworkAsk.PARAMETERS);
            return read.measure() == network.measure() ? drawn : drawn.without("order");
        }
    }

    private Asked asked(Context ctx, Parameters given) {
        NetworkAsk network = NetworkAsk.read(given, views.filters());
        return new Asked(
                network,
                given.choice("sort", TieOrder.class, network.measure().order()),
                new Address(PATH, given.understood()),
                views.pages().address(ctx));
    }

    private NetworkPage page(Asked asked) {
        if (asked.isBlank()) {
            var asking = asking(asked, 0);
            var years = asking.narrowing().years();
            var start = frequent.of(years, id -> PagePaths.network(id));
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
        Optional<Address> export = export(exported(asked), id);
        return new Shown(
                network,
                drawn.drawing(),
                asked.order().sorted(network.ties()),
                Link.formats(asked.drawn(network), "GEXF", "GraphML", "JSON"),
                export.map(all -> Link.formats(all, "CSV", "GraphML", "GEXF")).orElse(List.of()),
                gephi(asked.at(), asked.drawn(network).with("format", "gexf")),
                TieLinks.under(asked.address(), RelationFilters.PARAMETERS),
                drawn.leftOut());
    }

    private static Address exported(Asked asked) {
        double least = asked.ask().filter().minConfidence();
        return CertaintyChoice.bounding(asked.address().at(EXPORT, RelationFilters.PARAMETERS), least);
    }

    /** Returns where the events of the network can be fetched; empty where no filter tells them. */
    private static Optional<Address> export(Address all, @Nullable NodeId centre) {
        return switch (centre) {
            case null -> Optional.of(all);
            case EntityId who -> Optional.of(all.of(who));
            case EventId event -> Optional.empty();
        };
    }

    /** Returns where Gephi Lite opens a file of ours; null when nobody knows where we are, from where it is. */
    private static @Nullable String gephi(PageAddress at, Address file) {
        return at.origin().isEmpty()
                ? null
                : GEPHI_LITE + URLEncoder.encode(at.whole(file.toString()), StandardCharsets.UTF_8);
    }
}
