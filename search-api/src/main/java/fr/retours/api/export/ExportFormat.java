package fr.retours.api.export;

import fr.retours.model.term.Slugged;
import java.util.Locale;

/** How an export is written. */
public enum ExportFormat implements Slugged {
    /** RFC 4180 with a byte order mark, for spreadsheets. */
    CSV("text/csv"),
    /** One JSON object a line. */
    NDJSON("application/x-ndjson"),
    /** JSON-LD 1.1 in the words of schema.org and PROV. */
    JSONLD("application/ld+json"),
    /** RFC 7946. */
    GEOJSON("application/geo+json"),
    /** KML 2.2, for Google Earth and QGIS. */
    KML("application/vnd.google-earth.kml+xml"),
    /** GraphML 1.0. */
    GRAPHML("application/graphml+xml"),
    /** GEXF 1.3, with the time of everything. */
    GEXF("application/gexf+xml"),
    /** The nodes of a graph as Gephi, hyphe and igraph read them. */
    NODES_CSV("text/csv"),
    /** The ties of a graph as they read them. */
    EDGES_CSV("text/csv"),
    /** A database in one file, with all tables. */
    SQLITE("application/vnd.sqlite3");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Returns its name, which ends as a file of it does. */
    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Returns the media type without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns the media type as an answer names it. */
    String contentType() {
        return switch (this) {
            case CSV, NODES_CSV, EDGES_CSV -> mediaType + "; charset=utf-8; header=present";
            case NDJSON -> mediaType + "; charset=utf-8";
            case JSONLD, GEOJSON, KML, GRAPHML, GEXF, SQLITE -> mediaType;
        };
    }
}
