package fr.retours.api.export;

import fr.retours.api.export.table.Table;
import fr.retours.api.export.table.Tables;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.term.Slugged;
import java.util.List;

/** What can be exported. */
public enum Resource implements Slugged {
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

    private static final List<Format> PLAIN = List.of(Format.CSV, Format.NDJSON);
    private static final List<Format> TABULAR = List.of(Format.CSV, Format.NDJSON, Format.JSONLD);
    private static final List<Format> LOCATED =
            List.of(Format.CSV, Format.NDJSON, Format.JSONLD, Format.GEOJSON, Format.KML);
    private static final List<Format> LINKED = List.of(
            Format.GRAPHML, Format.GEXF, Format.JSONLD, Format.CSV, Format.NDJSON, Format.NODES_CSV, Format.EDGES_CSV);

    /** Returns how it can be written, the usual way first. */
    public List<Format> formats() {
        return switch (this) {
            case PEOPLE, PARTICIPATIONS, LINKS -> TABULAR;
            case BODIES, EVENTS -> LOCATED;
            case RECAPS, THEMES, SUBJECTS, FUNCTIONS, SENTENCES, PROOFS -> PLAIN;
            case DATASET -> List.of(Format.SQLITE);
            case NETWORK -> LINKED;
        };
    }

    /** Returns what an export without filters holds: a file of everything has those, too, who are only cited. */
    RelationFilter whole() {
        return this == DATASET ? RelationFilter.ANY : RelationFilter.NONE;
    }

    /** @throws IllegalStateException if it is no table */
    Table<?> table() {
        return switch (this) {
            case PEOPLE -> Tables.PEOPLE;
            case BODIES -> Tables.BODIES;
            case EVENTS -> Tables.EVENTS;
            case PARTICIPATIONS -> Tables.PARTICIPATIONS;
            case LINKS -> Tables.LINKS;
            case RECAPS -> Tables.RECAPS;
            case THEMES -> Tables.THEMES;
            case SUBJECTS -> Tables.SUBJECTS;
            case FUNCTIONS -> Tables.FUNCTIONS;
            case SENTENCES -> Tables.SENTENCES;
            case PROOFS -> Tables.PROOFS;
            case DATASET -> throw new IllegalStateException("must be a table, got " + this);
            case NETWORK -> Tables.TIES;
        };
    }
}
