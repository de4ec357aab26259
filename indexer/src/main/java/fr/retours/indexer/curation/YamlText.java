package fr.retours.indexer.curation;

/** Writes values as a curation file takes them. */
public final class YamlText {
    private YamlText() {}

    /** Returns a value between single quotes, on one line: it may hold any character. */
    public static String quoted(String value) {
        return "'" + value.replaceAll("\\s+", " ").replace("'", "''") + "'";
    }
}
