package fr.retours.api.relation;

import fr.retours.api.export.CsvFile;
import fr.retours.api.export.Exports;
import fr.retours.api.export.GraphRows;
import fr.retours.api.export.JsonFiles;
import fr.retours.api.export.KmlFile;
import fr.retours.api.export.table.Sink;
import fr.retours.api.fact.FactSources;
import fr.retours.api.relation.CooperationHandler.AskedPairs;
import fr.retours.api.relation.CooperationTable.Located;
import fr.retours.api.relation.CooperationTable.Pair;
import fr.retours.api.view.FileOrder;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.id.EntityId;
import fr.retours.model.relation.Relation;
import fr.retours.model.view.EntityRef;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Pairs of territories, all of them, as files. */
final class CooperationFiles {
    private final FactSources facts;

    /** Reads from {@code facts}. */
    CooperationFiles(FactSources facts) {
        this.facts = facts;
    }

    void write(FileOrder<AskedPairs> asked, OutputStream out) throws IOException {
        AskedPairs pairs = asked.asked();
        Known.require(facts.relations(), pairs.asked().subject().stream().toList());
        switch (asked.format()) {
            case CSV -> CsvFile.write(CooperationTable.COLUMNS, rows -> each(pairs, rows), asked.separator(), out);
            case GEOJSON -> JsonFiles.features(CooperationTable.lines(rows -> each(pairs, rows)), out);
            case KML -> KmlFile.write(CooperationTable.lines(rows -> each(pairs, rows)), out);
            case GEXF, GRAPHML -> graph(pairs).write(asked.format(), Exports.sources(facts.codes()), out);
            case NDJSON, JSONLD ->
                throw new IllegalArgumentException("format must be one of pairs, got " + asked.format());
        }
    }

    private GraphRows<Pair> graph(AskedPairs pairs) {
        return new CooperationGraph(facts, pairs).rows(rows -> each(pairs, rows));
    }

    private void each(AskedPairs pairs, Sink<Pair> rows) throws IOException {
        Map<EntityId, Optional<Coordinates>> positions = new HashMap<>();
        var asked = pairs.asked();
        Iterator<Relation> all = facts.relations()
                .allRelations(
                        asked.question(), asked.ask().filter(), asked.view().withoutEvents())
                .iterator();
        while (all.hasNext()) {
            Relation one = all.next();
            rows.accept(new Pair(
                    pairs.level(),
                    located(Objects.requireNonNull(one.from()), positions),
                    located(one.to(), positions),
                    one));
        }
    }

    private Located located(EntityRef territory, Map<EntityId, Optional<Coordinates>> positions) {
        return new Located(
                territory,
                positions
                        .computeIfAbsent(
                                territory.id(), id -> facts.territory(id).map(Collectivite::coordinates))
                        .orElse(null));
    }
}
