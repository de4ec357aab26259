package fr.retours.extraction.lexicon;

import fr.retours.model.text.LatinFolding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word list read from a text file: UTF-8, one entry a line, columns set apart by a tab, {@code #} starts a comment
 * line, blank lines say nothing. Columns are stripped; a line may leave its last columns out.
 */
public final class WordTable {
    private static final String ROOT = "/fr/retours/";

    private final String file;
    private final List<Row> rows;

    private WordTable(String file, List<Row> rows) {
        this.file = file;
        this.rows = List.copyOf(rows);
    }

    /**
     * Reads a list shipped with the program.
     *
     * @param file the path below {@code fr/retours/}, such as {@code extraction/lists/lieux.tsv}
     * @param columns how many columns a line must have at least
     * @throws LexiconFormatException if the file is missing, or a line has fewer columns
     */
    public static WordTable read(String file, int columns) {
        try (InputStream in = WordTable.class.getResourceAsStream(ROOT + file)) {
            if (in == null) {
                throw new LexiconFormatException(file);
            }
            return parse(
                    file,
                    columns,
                    List.of(new KnowledgeFile(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), false)));
        } catch (IOException e) {
            throw new LexiconFormatException(file, e);
        }
    }

    static WordTable parse(String name, int columns, List<KnowledgeFile> files) {
        var rows = new ArrayList<Row>();
        for (KnowledgeFile file : files) {
            int number = 0;
            for (String line : file.lines()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(row(new Row(file, number, cells(line)), columns));
                }
            }
        }
        return new WordTable(name, rows);
    }

    private static Row row(Row row, int columns) {
        if (row.cells.size() < columns) {
            throw row.problem("must have " + columns + " columns set apart by tabs, got " + row.cells.size());
        }
        return row;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        int from = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
            cells.add(line.substring(from, tab).strip());
            from = tab + 1;
        }
        cells.add(line.substring(from).strip());
        return cells;
    }

    /** Returns the lines in the file's order. */
    public List<Row> rows() {
        return rows;
    }

    /** Returns the entries of the first column, as written, in the file's order. */
    public Stream<String> first() {
        return rows.stream().map(row -> row.text(0));
    }

    /** Returns the entries of the first column, folded as {@link LatinFolding#fold} does. */
    public Set<String> foldedSet() {
        return first().map(LatinFolding::words).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return file + " (" + rows.size() + " lines)";
    }

    /** One line of a list, which knows where it stands so that a mistake in it can be named. */
    public static final class Row {
        private final KnowledgeFile file;
        private final int line;
        private final List<String> cells;

        private Row(KnowledgeFile file, int line, List<String> cells) {
            this.file = file;
            this.line = line;
            this.cells = cells;
        }

        /** Returns a column's text, 0 being the first; empty when the line ends before it. */
        public String text(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /**
         * Returns a column's whole number.
         *
         * @throws LexiconFormatException if the column holds none; for a user's file {@link KnowledgeException}
         */
        public int integer(int column) {
            try {
                return Integer.parseInt(text(column));
            } catch (NumberFormatException e) {
                throw problem("column " + (column + 1) + " must be a whole number, got '" + text(column) + "'");
            }
        }

        /**
         * Returns a column's decimal number, written with a point.
         *
         * @throws LexiconFormatException if the column holds none; for a user's file {@link KnowledgeException}
         */
        public double decimal(int column) {
            try {
                return Double.parseDouble(text(column));
            } catch (NumberFormatException e) {
                throw problem("column " + (column + 1) + " must be a number, got '" + text(column) + "'");
            }
        }

        /** Returns an exception to throw that names the file, this line and, for the developer, the problem. */
        public RuntimeException problem(String problem) {
            return file.problem(line, problem);
        }
    }
}
