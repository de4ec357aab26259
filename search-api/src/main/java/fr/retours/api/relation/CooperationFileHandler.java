package fr.retours.api.relation;

import fr.retours.api.answer.DatasetVersions;
import fr.retours.api.answer.Source;
import fr.retours.api.export.CsvFile;
import fr.retours.api.export.Exports;
import fr.retours.api.export.FileSender;
import fr.retours.api.export.Format;
import fr.retours.api.export.GraphRows;
import fr.retours.api.export.JsonFiles;
import fr.retours.api.export.KmlFile;
import fr.retours.api.export.Separator;
import fr.retours.api.export.table.Sink;
import fr.retours.api.fact.FactSources;
import fr.retours.api.relation.CooperationHandler.AskedPairs;
import fr.retours.api.relation.CooperationTable.Located;
import fr.retours.api.relation.CooperationTable.Pair;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationFilters;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.id.EntityId;
import fr.retours.model.relation.Relation;
import fr.retours.model.view.EntityRef;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Sends all pairs of territories as a file: no page of them, so that what is about pages is refused. */
public final class CooperationFileHandler {
    private final FactSources facts;
    private final DatasetVersions versions;
    private final FileSender files;
    private final RelationFilters filters;

    /** Reads from {@code facts}, and sends by {@code files}. */
    public CooperationFileHandler(
            FactSources facts, DatasetVersions versions, FileSender files, RelationFilters filters) {
        this.facts = facts;
        this.versions = versions;
        this.files = files;
        this.filters = filters;
    }

    /** What one call asks for. */
    private record AskedFile(AskedPairs pairs, Format format, Separator separator) {}

    void send(Context ctx, boolean foreign) {
        AskedFile asked = Parameters.read(ctx, given -> {
            AskedPairs pairs = AskedPairs.read(given, foreign, filters);
            return new AskedFile(pairs, CooperationFormat.readFile(given), Separator.read(given));
        });
        var kind = new FileSender.FileKind(foreign ? "cooperation-foreign" : "cooperation", asked.format());
        files.send(ctx, kind, versions.of(Source.GRAPH), out -> write(asked, out));
    }

    private void write(AskedFile asked, OutputStream out) throws IOException {
        AskedPairs pairs = asked.pairs();
        Known.require(facts.relations(), pairs.around().stream().toList());
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
                        pairs.question(), asked.ask().filter(), asked.view().withoutEvents())
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
