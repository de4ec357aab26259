package fr.retours.api.relation;

import fr.retours.api.export.CsvFile;
import fr.retours.api.export.CsvFile.TableRows;
import fr.retours.api.export.ExportWriter;
import fr.retours.api.export.GraphFileRows;
import fr.retours.api.export.JsonFiles;
import fr.retours.api.export.KmlFile;
import fr.retours.api.export.table.ExportTables;
import fr.retours.api.export.table.Node;
import fr.retours.api.export.table.RowSink;
import fr.retours.api.fact.FactSources;
import fr.retours.api.relation.CooperationHandler.AskedPairs;
import fr.retours.api.relation.CooperationTable.Located;
import fr.retours.api.relation.CooperationTable.Pair;
import fr.retours.api.request.KnownEntities;
import fr.retours.api.view.FileOrder;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.id.EntityId;
import fr.retours.model.relation.NameChoice;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationView;
import fr.retours.model.view.EntityRef;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Pairs of territories, all of them, as files. */
record CooperationFiles(FactSources facts) {
    void write(FileOrder<AskedPairs> asked, OutputStream out) throws IOException {
        AskedPairs pairs = asked.asked();
        KnownEntities.require(
                facts.relations(), pairs.asked().subject().stream().toList());
        switch (asked.format()) {
            case CSV -> CsvFile.write(CooperationTable.COLUMNS, rows -> each(pairs, rows), asked.separator(), out);
            case GEOJSON -> JsonFiles.features(CooperationTable.lines(rows -> each(pairs, rows)), out);
            case KML -> KmlFile.write(CooperationTable.lines(rows -> each(pairs, rows)), out);
            case GEXF, GRAPHML, NODES_CSV, EDGES_CSV ->
                graph(pairs).write(asked.format(), ExportWriter.sources(facts.codes()), out);
            case NDJSON, JSONLD, SQLITE ->
                throw new IllegalArgumentException("format must be one of pairs, got " + asked.format());
        }
    }

    private GraphFileRows<Pair> graph(AskedPairs pairs) {
        return new CooperationGraph(facts, pairs).rows(rows -> each(pairs, rows));
    }

    private void each(AskedPairs pairs, RowSink<Pair> rows) throws IOException {
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

    /** Pairs as a graph: the bodies in them, then the pairs as ties. The pairs are gone through twice, the bodies held. */
    record CooperationGraph(FactSources facts, AskedPairs asked) {
        private static final RelationView ALL = new RelationView(RelationOrder.COUNT, 1, 0);

        GraphFileRows<Pair> rows(TableRows<Pair> pairs) {
            return new GraphFileRows<>(
                    new GraphFileRows.Nodes(ExportTables.MEMBER, nodes -> each(pairs, nodes)),
                    new GraphFileRows.Ties<>(
                            CooperationTable.MEASURES,
                            pairs,
                            pair -> pair.one().id(),
                            pair -> pair.other().id(),
                            pair -> GraphFileRows.Spell.of(
                                    pair.relation().first(), pair.relation().last())));
        }

        /** Goes through the bodies in the order in which pairs name them first. */
        private void each(TableRows<Pair> pairs, RowSink<Node> nodes) throws IOException {
            Map<EntityId, EntityRef> bodies = new LinkedHashMap<>();
            pairs.each(pair -> Stream.of(pair.one(), pair.other())
                    .map(Located::territory)
                    .forEach(one -> bodies.putIfAbsent(one.id(), one)));
            Map<EntityId, Long> events = events();
            for (EntityRef one : bodies.values()) {
                int stood = Math.toIntExact(events.getOrDefault(one.id(), 0L));
                nodes.accept(Node.of(one, stood, facts.territory(one.id()).orElse(null)));
            }
        }

        /** Counts the events of all bodies that pass the filter, those without a pair included. */
        private Map<EntityId, Long> events() {
            Map<EntityId, Long> events = new HashMap<>();
            List<RelationQuestion> lists = List.of(
                    new RelationQuestion.Territories(null, null, NameChoice.ANY),
                    new RelationQuestion.Organisations(NameChoice.ANY));
            for (RelationQuestion list : lists) {
                try (Stream<Relation> all =
                        facts.relations().allRelations(list, asked.asked().ask().filter(), ALL)) {
                    all.forEach(one -> events.put(one.to().id(), one.strength().events()));
                }
            }
            return events;
        }
    }
}
