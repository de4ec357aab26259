package fr.retours.api.export;

import fr.retours.model.term.Slugged;

/** How an export is written. */
public enum Format implements Slugged {
    /** RFC 4180 with a byte order mark, for spreadsheets. */
    CSV("csv", "text/csv"),
    /** One JSON object a line. */
    NDJSON("ndjson", "application/x-ndjson"),
    /** JSON-LD 1.1 in the words of schema.org and PROV. */
    JSONLD("jsonld", "application/ld+json"),
    /** RFC 7946. */
    GEOJSON("geojson", "application/geo+json"),
    /** KML 2.2, for Google Earth and QGIS. */
    KML("kml", "application/vnd.google-earth.kml+xml"),
    /** GraphML 1.0. */
    GRAPHML("graphml", "application/graphml+xml"),
    /** GEXF 1.3, with the time of everything. */
    GEXF("gexf", "application/gexf+xml");

    private final String slug;
    private final String mediaType;

    Format(String slug, String mediaType) {
        this.slug = slug;
        this.mediaType = mediaType;
    }

    /** Returns the name, which is also what file names end in. */
    @Override
    public String slug() {
        return slug;
    }

    /** Returns the media type without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns the media type as an answer names it. */
    String contentType() {
        return switch (this) {
            case CSV -> mediaType + "; charset=utf-8; header=present";
            case NDJSON -> mediaType + "; charset=utf-8";
            case JSONLD, GEOJSON, KML, GRAPHML, GEXF -> mediaType;
        };
    }
}
