package fr.retours.api.export.table;

/** What the values of a column are. */
public enum ColumnType {
    /** A text from a recap, a name or an id. */
    TEXT("string", "string", "string", "string"),
    /** Texts; {@value Column#BETWEEN} between them where there is but one cell. */
    LIST("string", "string", "string", "string"),
    /** An address. */
    ADDRESS("string", "string", "string", "string"),
    /** A whole number. */
    INTEGER("integer", "int", "integer", "int"),
    /** A number. */
    NUMBER("number", "double", "double", "double"),
    /** True or false. */
    BOOLEAN("boolean", "boolean", "boolean", "string"),
    /** A day as in ISO 8601. */
    DATE("date", "string", "string", "string");

    private final String tabular;
    private final String graphMl;
    private final String gexf;
    private final String kml;

    ColumnType(String tabular, String graphMl, String gexf, String kml) {
        this.tabular = tabular;
        this.graphMl = graphMl;
        this.gexf = gexf;
        this.kml = kml;
    }

    /** Returns the type's name in a Table Schema. */
    public String tabular() {
        return tabular;
    }

    /** Returns the type's name in GraphML. */
    public String graphMl() {
        return graphMl;
    }

    /** Returns the type's name in GEXF; not {@code anyURI}, whose columns Gephi leaves out. */
    public String gexf() {
        return gexf;
    }

    /** Returns the type's name in KML; not {@code bool}, of which GDAL makes a number, and 0 of « true ». */
    public String kml() {
        return kml;
    }
}
