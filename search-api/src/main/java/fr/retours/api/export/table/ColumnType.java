package fr.retours.api.export.table;

/** What the values of a column are. */
public enum ColumnType {
    /** A text from a recap, a name or an id. */
    TEXT("string", "string", "string"),
    /** Texts; {@value Column#BETWEEN} between them where there is but one cell. */
    LIST("string", "string", "string"),
    /** An address. */
    ADDRESS("string", "string", "anyURI"),
    /** A whole number. */
    INTEGER("integer", "int", "integer"),
    /** A number. */
    NUMBER("number", "double", "double"),
    /** True or false. */
    BOOLEAN("boolean", "boolean", "boolean"),
    /** A day as in ISO 8601. */
    DATE("date", "string", "string");

    private final String tabular;
    private final String graphMl;
    private final String gexf;

    ColumnType(String tabular, String graphMl, String gexf) {
        this.tabular = tabular;
        this.graphMl = graphMl;
        this.gexf = gexf;
    }

    /** Returns the type's name in a Table Schema. */
    public String tabular() {
        return tabular;
    }

    /** Returns the type's name in GraphML. */
    public String graphMl() {
        return graphMl;
    }

    /** Returns the type's name in GEXF. */
    public String gexf() {
        return gexf;
    }
}
