package fr.retours.api.export;

import fr.retours.api.export.table.ExportTable;
import fr.retours.api.export.table.ExportTables;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.term.Slugged;
import java.util.List;

/** What can be exported. */
public enum ExportResource implements Slugged {
    /** People, with how often they took part. */
    PEOPLE,
    /** Local authorities and organisations, with how often they stand in events. */
    BODIES,
    /** Events. */
    EVENTS,
    /** Who was at which event, as what, for whom, and the sentence that says so. */
    PARTICIPATIONS,
    /** Which body is tied to which event, how, and the sentence that says so. */
    LINKS,
    /** Recaps, with their text; without a filter those, too, that tell no event. */
    RECAPS,
    /** The closed list of themes. */
    THEMES,
    /** What events are about. */
    SUBJECTS,
    /** Which function a person had at an event, one a line. */
    FUNCTIONS,
    /** The sentences that prove anything. */
    SENTENCES,
    /** Which sentence proves what. */
    PROOFS,
    /** All tables in one file. */
    DATASET,
    /** All of it as a graph: people, bodies and events, and what ties them; as a table its ties. */
    NETWORK;

    private static final List<ExportFormat> PLAIN = List.of(ExportFormat.CSV, ExportFormat.NDJSON);
    private static final List<ExportFormat> TABULAR =
            List.of(ExportFormat.CSV, ExportFormat.NDJSON, ExportFormat.JSONLD);
    private static final List<ExportFormat> LOCATED =
            List.of(ExportFormat.CSV, ExportFormat.NDJSON, ExportFormat.JSONLD, ExportFormat.GEOJSON, ExportFormat.KML);
    private static final List<ExportFormat> LINKED = List.of(
            ExportFormat.GRAPHML,
            ExportFormat.GEXF,
            ExportFormat.JSONLD,
            ExportFormat.CSV,
            ExportFormat.NDJSON,
            ExportFormat.NODES_CSV,
            ExportFormat.EDGES_CSV);

    /** Returns how it can be written, the usual way first. */
    public List<ExportFormat> formats() {
        return switch (this) {
            case PEOPLE, PARTICIPATIONS, LINKS -> TABULAR;
            case BODIES, EVENTS -> LOCATED;
            case RECAPS, THEMES, SUBJECTS, FUNCTIONS, SENTENCES, PROOFS -> PLAIN;
            case DATASET -> List.of(ExportFormat.SQLITE);
            case NETWORK -> LINKED;
        };
    }

    /** Returns what an export without filters holds: a file of everything has those, too, who are only cited. */
    RelationFilter whole() {
        return this == DATASET ? RelationFilter.ANY : RelationFilter.NONE;
    }

    /** @throws IllegalStateException if it is no table */
    ExportTable<?> table() {
        return switch (this) {
            case PEOPLE -> ExportTables.PEOPLE;
            case BODIES -> ExportTables.BODIES;
            case EVENTS -> ExportTables.EVENTS;
            case PARTICIPATIONS -> ExportTables.PARTICIPATIONS;
            case LINKS -> ExportTables.LINKS;
            case RECAPS -> ExportTables.RECAPS;
            case THEMES -> ExportTables.THEMES;
            case SUBJECTS -> ExportTables.SUBJECTS;
            case FUNCTIONS -> ExportTables.FUNCTIONS;
            case SENTENCES -> ExportTables.SENTENCES;
            case PROOFS -> ExportTables.PROOFS;
            case DATASET -> throw new IllegalStateException("must be a table, got " + this);
            case NETWORK -> ExportTables.TIES;
        };
    }
}
