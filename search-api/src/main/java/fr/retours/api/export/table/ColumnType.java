package fr.retours.api.export.table;

/** What the values of a column are. */
public enum ColumnType {
    /** A text from a recap, a name or an id. */
    TEXT(new TypeNames("string", "string", "string", "string", "TEXT")),
    /** Texts; {@value TableColumn#BETWEEN} between them where there is but one cell. */
    LIST(new TypeNames("string", "string", "string", "string", "TEXT")),
    /** An address. */
    ADDRESS(new TypeNames("string", "string", "string", "string", "TEXT")),
    /** A whole number. */
    INTEGER(new TypeNames("integer", "int", "integer", "int", "INTEGER")),
    /** A number. */
    NUMBER(new TypeNames("number", "double", "double", "double", "REAL")),
    /** True or false. */
    BOOLEAN(new TypeNames("boolean", "boolean", "boolean", "string", "INTEGER")),
    /** A day as in ISO 8601. */
    DATE(new TypeNames("date", "string", "string", "string", "DATE"));

    @SuppressWarnings("ImmutableEnumChecker") // four texts
    private final TypeNames names;

    ColumnType(TypeNames names) {
        this.names = names;
    }

    /** Returns what formats call it. */
    public TypeNames names() {
        return names;
    }

    /**
     * What formats call a type.
     *
     * @param tabular Table Schema
     * @param graphMl GraphML
     * @param gexf GEXF; not {@code anyURI}, whose columns Gephi leaves out
     * @param kml KML; not {@code bool}, of which GDAL makes a number, and 0 of « true »
     * @param sqlite SQLite; DuckDB reads days as such by {@code DATE}
     */
    public record TypeNames(String tabular, String graphMl, String gexf, String kml, String sqlite) {}
}
