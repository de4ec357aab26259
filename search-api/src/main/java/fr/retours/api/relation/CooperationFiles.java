package fr.retours.api.relation;

import fr.retours.api.export.CsvFile;
import fr.retours.api.export.CsvFile.TableRows;
import fr.retours.api.export.ExportWriter;
import fr.retours.api.export.GraphFileRows;
import fr.retours.api.export.JsonFiles;
import fr.retours.api.export.KmlFile;
import fr.retours.api.export.LocatedRows;
import fr.retours.api.export.table.ExportTable;
import fr.retours.api.export.table.ExportTables;
import fr.retours.api.export.table.Node;
import fr.retours.api.export.table.RowSink;
import fr.retours.api.export.table.TableColumn;
import fr.retours.api.fact.FactSources;
import fr.retours.api.relation.CooperationHandler.AskedPairs;
import fr.retours.api.request.KnownEntities;
import fr.retours.api.view.FileOrder;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.id.EntityId;
import fr.retours.model.meeting.JointTie;
import fr.retours.model.relation.NameChoice;
import fr.retours.model.relation.PairChance;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationView;
import fr.retours.model.relation.Strength;
import fr.retours.model.term.CollectiviteKind;
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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    private GraphFileRows<CooperationTable.Pair> graph(AskedPairs pairs) {
        return new CooperationGraph(facts, pairs).rows(rows -> each(pairs, rows));
    }

    private void each(AskedPairs pairs, RowSink<CooperationTable.Pair> rows) throws IOException {
        Map<EntityId, Optional<Coordinates>> positions = new HashMap<>();
        var asked = pairs.asked();
        Iterator<Relation> all = facts.relations()
                .allRelations(
                        asked.question(), asked.ask().filter(), asked.view().withoutEvents())
                .iterator();
        while (all.hasNext()) {
            Relation one = all.next();
            rows.accept(new CooperationTable.Pair(
                    pairs.level(),
                    located(Objects.requireNonNull(one.from()), positions),
                    located(one.to(), positions),
                    one));
        }
    }

    private CooperationTable.Located located(EntityRef territory, Map<EntityId, Optional<Coordinates>> positions) {
        return new CooperationTable.Located(
                territory,
                positions
                        .computeIfAbsent(
                                territory.id(), id -> facts.territory(id).map(Collectivite::coordinates))
                        .orElse(null));
    }

    /** Pairs as a graph: the bodies in them, then the pairs as ties. The pairs are gone through twice, the bodies held. */
    record CooperationGraph(FactSources facts, AskedPairs asked) {
        private static final RelationView ALL = new RelationView(RelationOrder.COUNT, 1, 0);

        GraphFileRows<CooperationTable.Pair> rows(TableRows<CooperationTable.Pair> pairs) {
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
        private void each(TableRows<CooperationTable.Pair> pairs, RowSink<Node> nodes) throws IOException {
            Map<EntityId, EntityRef> bodies = new LinkedHashMap<>();
            pairs.each(pair -> Stream.of(pair.one(), pair.other())
                    .map(CooperationTable.Located::territory)
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

    /** Pairs of territories as a table and as lines: what answers and exports call the same is the same here. */
    static final class CooperationTable {
        /** The measures of a pair, beside its two ends. */
        static final List<TableColumn<Pair>> MEASURES = measures();

        static final List<TableColumn<Pair>> COLUMNS = columns();

        private CooperationTable() {}

        /**
         * Two bodies at the same events.
         *
         * @param level of both territories; null for pairs of bodies
         * @param one the first of them
         * @param other the second of them
         */
        record Pair(@Nullable CollectiviteKind level, Located one, Located other, Relation relation) {
            private String label() {
                return one.territory().name() + " – " + other.territory().name();
            }

            private List<Coordinates> ends() {
                return one.at() == null || other.at() == null ? List.of() : List.of(one.at(), other.at());
            }

            private @Nullable PairChance chance() {
                return strength().chance();
            }

            private Strength strength() {
                return relation.strength();
            }
        }

        /** A body, and where it lies when that is known. */
        record Located(EntityRef territory, @Nullable Coordinates at) {
            String id() {
                return territory.id().value();
            }
        }

        /** Returns pairs as lines. */
        static LocatedRows<Pair> lines(TableRows<Pair> pairs) {
            return new LocatedRows<>(COLUMNS, pairs, any -> null, Pair::label, Pair::ends);
        }

        private static List<TableColumn<Pair>> columns() {
            var columns = new ExportTable.Builder<Pair>();
            end(columns, "from", Pair::one);
            end(columns, "to", Pair::other);
            return Stream.concat(columns.columns().stream(), MEASURES.stream()).toList();
        }

        private static List<TableColumn<Pair>> measures() {
            var columns = new ExportTable.Builder<Pair>()
                    .text("level", ExportTable.part(Pair::level, CollectiviteKind::slug))
                    .integer("count", pair -> pair.strength().events())
                    .integer("weight", pair -> pair.strength().weight());
            for (JointTie tie : JointTie.values()) {
                columns.integer(tie.slug(), pair -> pair.strength().ties().getOrDefault(tie, 0L));
            }
            return columns.edtf("first", pair -> pair.relation().first())
                    .edtf("last", pair -> pair.relation().last())
                    .integer("recap_count", pair -> pair.strength().recaps())
                    .number("newman", pair -> pair.strength().newman())
                    .number("share", pair -> pair.strength().share())
                    .number("chance_expected", ExportTable.part(Pair::chance, PairChance::expected))
                    .number("chance_p", ExportTable.part(Pair::chance, PairChance::p))
                    .number("chance_adjusted", ExportTable.part(Pair::chance, PairChance::adjusted))
                    .columns();
        }

        private static void end(ExportTable.Builder<Pair> columns, String name, Function<Pair, Located> end) {
            Function<Pair, @Nullable Coordinates> at = pair -> end.apply(pair).at();
            columns.text(name, pair -> end.apply(pair).id())
                    .text(name + "_name", pair -> end.apply(pair).territory().name())
                    .number(name + "_latitude", ExportTable.part(at, Coordinates::latitude))
                    .number(name + "_longitude", ExportTable.part(at, Coordinates::longitude))
                    .flag(name + "_approximate", ExportTable.part(at, Coordinates::approximate));
        }
    }
}
