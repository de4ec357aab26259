package fr.retours.api.network;

import fr.retours.api.export.CsvFile.TableRows;
import fr.retours.api.export.GraphFileRows;
import fr.retours.api.export.GraphFileRows.Spell;
import fr.retours.api.export.table.ExportTable;
import fr.retours.api.export.table.ExportTables;
import fr.retours.api.export.table.Node;
import fr.retours.api.export.table.TableColumn;
import fr.retours.api.fact.FactSources;
import fr.retours.model.relation.PairChance;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A network in columns, for files: what answers and exports call the same is the same here. */
record NetworkTable(List<Node> nodes, Supplier<Stream<NetworkTie>> ties, TieMeasure measure) {

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
