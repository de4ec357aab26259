package fr.retours.api.network;

import fr.retours.api.answer.Routes;
import fr.retours.api.export.Exports;
import fr.retours.api.export.Format;
import fr.retours.api.fact.FactSources;
import fr.retours.api.network.NetworkReads.DrawnNetwork;
import fr.retours.api.request.BadParametersException;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.api.wording.Wording;
import java.util.List;
import java.util.Map;

/** Serves {@code /graph/network}: the very network that {@code /reseau} draws, as an answer and as files. */
public final class NetworkHandler {
    /** Where it is, behind {@link Routes#API}. */
    static final String PATH = "/graph/network";

    private final FactSources facts;
    private final NetworkReads reads;
    private final RelationFilters filters;

    /** Sends what {@code reads} tells. */
    public NetworkHandler(FactSources facts, NetworkReads reads, RelationFilters filters) {
        this.facts = facts;
        this.reads = reads;
        this.filters = filters;
    }

    /** Adds the view. */
    public void register(ApiViews views) {
        views.add(ApiView.item(
                        PATH,
                        (ctx, given) -> NetworkAsk.read(given, filters),
                        (asked, quotes) -> response(read(asked)),
                        (asked, found) -> asked.ask().notes(found.ties().isEmpty()),
                        (asked, found) -> found.leftOut())
                .files(
                        asked -> "drawn-network",
                        List.of(Format.GEXF, Format.GRAPHML),
                        (order, out) -> NetworkTable.of(read(order.asked()).network(), facts)
                                .rows()
                                .write(order.format(), Exports.sources(facts.codes()), out)));
    }

    private NetworkResponse response(DrawnNetwork drawn) {
        return NetworkResponse.of(drawn, NetworkTable.of(drawn.network(), facts));
    }

    /** @throws BadParametersException if it is not worked out what chance would give so many */
    private DrawnNetwork read(NetworkAsk asked) {
        DrawnNetwork drawn = reads.network(asked);
        if (drawn.network().measure() != asked.measure()) {
            throw new BadParametersException(Map.of(
                    "order", List.of(Wording.text("parameter.chance", Gathering.MOST_COMPARED, Gathering.MOST_MET))));
        }
        return drawn;
    }
}
