package fr.retours.api.network;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.export.CsvFile.TableRows;
import fr.retours.api.export.ExportFormat;
import fr.retours.api.export.ExportWriter;
import fr.retours.api.export.GraphFileRows;
import fr.retours.api.export.GraphFileRows.Spell;
import fr.retours.api.export.table.ExportTable;
import fr.retours.api.export.table.ExportTables;
import fr.retours.api.export.table.Node;
import fr.retours.api.export.table.TableColumn;
import fr.retours.api.fact.FactSources;
import fr.retours.api.network.NetworkReads.DrawnNetwork;
import fr.retours.api.request.BadParametersException;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.api.wording.Wording;
import fr.retours.model.relation.PairChance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Serves {@code /graph/network}: the very network that {@code /reseau} draws, as an answer and as files. */
public record NetworkHandler(FactSources facts, NetworkReads reads, RelationFilters filters) {
    /** Where it is, behind {@link RouteRegistry#API}. */
    static final String PATH = "/graph/network";

    /** Adds the view. */
    public void register(ApiViews views) {
        views.add(ApiView.item(
                        PATH,
                        NetworkResponse.class,
                        given -> new AskedNetwork(NetworkAsk.read(given, filters), given.has("limit")),
                        asked -> response(read(asked.network())),
                        (asked, found) ->
                                asked.network().ask().notes(found.ties().isEmpty()),
                        (asked, found) -> found.leftOut())
                .files(
                        asked -> asked.bounded() ? "drawn-network" : "whole-network",
                        List.of(
                                ExportFormat.GEXF,
                                ExportFormat.GRAPHML,
                                ExportFormat.NODES_CSV,
                                ExportFormat.EDGES_CSV),
                        (order, out) -> NetworkTable.of(file(order.asked()), facts)
                                .rows()
                                .write(order.format(), ExportWriter.sources(facts.codes()), out)));
    }

    /** @param bounded whether a file has no more than the limit, too */
    private record AskedNetwork(NetworkAsk network, boolean bounded) {}

    private WholeNetwork file(AskedNetwork asked) {
        NetworkAsk network = asked.network();
        if (asked.bounded()) {
            return WholeNetwork.of(read(network).network());
        }
        WholeNetwork whole = reads.whole(network);
        requireMeasure(network, whole.measure());
        return whole;
    }

    private NetworkResponse response(DrawnNetwork drawn) {
        return NetworkResponse.of(drawn, NetworkTable.of(WholeNetwork.of(drawn.network()), facts));
    }

    /** @throws BadParametersException if it is not worked out what chance would give so many */
    private DrawnNetwork read(NetworkAsk asked) {
        DrawnNetwork drawn = reads.network(asked);
        requireMeasure(asked, drawn.network().measure());
        return drawn;
    }

    private static void requireMeasure(NetworkAsk asked, TieMeasure worked) {
        if (worked != asked.measure()) {
            throw new BadParametersException(Map.of(
                    "order",
                    List.of(Wording.text(
                            "parameter.chance", NetworkGatherer.MOST_COMPARED, NetworkGatherer.MOST_MET))));
        }
    }

    /**
     * A network on the wire: see {@link Network}.
     *
     * @param total how many people and bodies there are in all
     * @param totalTies how many links there are between those given
     * @param leftOut told beside it
     */
    record NetworkResponse(
            long total,
            long totalTies,
            List<Node> nodes,
            List<TieResponse> ties,
            @JsonIgnore long leftOut) {
        static NetworkResponse of(DrawnNetwork drawn, NetworkTable table) {
            Network network = drawn.network();
            return new NetworkResponse(
                    network.inReach(),
                    network.linksInAll(),
                    table.nodes(),
                    network.ties().stream()
                            .map(tie -> TieResponse.of(tie, network.measure()))
                            .toList(),
                    drawn.leftOut());
        }

        /**
         * Two at the same events: see {@link NetworkTie}.
         *
         * @param weight how strong by the measure that was asked for
         */
        record TieResponse(
                String from,
                String to,
                int count,
                double weight,
                double newman,
                double share,
                @Nullable PairChance chance,
                @Nullable LocalDate first,
                @Nullable LocalDate last) {
            static TieResponse of(NetworkTie tie, TieMeasure measure) {
                return new TieResponse(
                        tie.one().entity().id().value(),
                        tie.other().entity().id().value(),
                        tie.events(),
                        measure.weight(tie),
                        tie.newman(),
                        tie.share(),
                        tie.chance(),
                        tie.first(),
                        tie.last());
            }
        }
    }

    /** A network in columns, for files: what answers and exports call the same is the same here. */
    private record NetworkTable(List<Node> nodes, Supplier<Stream<NetworkTie>> ties, TieMeasure measure) {
        /** Looks up in {@code facts} where its members lie. */
        static NetworkTable of(WholeNetwork network, FactSources facts) {
            return new NetworkTable(
                    network.members().stream()
                            .map(one -> Node.of(
                                    one.entity(),
                                    one.events(),
                                    facts.territory(one.entity().id()).orElse(null)))
                            .toList(),
                    network.ties(),
                    network.measure());
        }

        private List<TableColumn<NetworkTie>> columns() {
            var columns = new ExportTable.Builder<NetworkTie>().integer("count", NetworkTie::events);
            var weighed = measure == TieMeasure.EVENTS
                    ? columns.integer("weight", NetworkTie::events)
                    : columns.number("weight", measure::weight);
            return weighed.number("newman", NetworkTie::newman)
                    .number("share", NetworkTie::share)
                    .number("chance_expected", ExportTable.part(NetworkTie::chance, PairChance::expected))
                    .number("chance_p", ExportTable.part(NetworkTie::chance, PairChance::p))
                    .number("chance_adjusted", ExportTable.part(NetworkTie::chance, PairChance::adjusted))
                    .day("first", NetworkTie::first)
                    .day("last", NetworkTie::last)
                    .columns();
        }

        GraphFileRows<NetworkTie> rows() {
            return new GraphFileRows<>(
                    new GraphFileRows.Nodes(ExportTables.MEMBER, TableRows.of(nodes)),
                    new GraphFileRows.Ties<>(
                            columns(),
                            TableRows.of(ties),
                            tie -> tie.one().entity().id().value(),
                            tie -> tie.other().entity().id().value(),
                            NetworkTable::spell));
        }

        private static @Nullable Spell spell(NetworkTie tie) {
            LocalDate first = tie.first();
            LocalDate last = tie.last();
            return first == null || last == null ? null : new Spell(first, last);
        }
    }
}
