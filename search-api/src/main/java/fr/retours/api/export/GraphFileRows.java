package fr.retours.api.export;

import fr.retours.api.export.CsvFile.TableRows;
import fr.retours.api.export.table.ExportSlice;
import fr.retours.api.export.table.ExportTable;
import fr.retours.api.export.table.ExportTables;
import fr.retours.api.export.table.ExportedTie;
import fr.retours.api.export.table.Node;
import fr.retours.api.export.table.TableColumn;
import fr.retours.model.time.EventDate;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Nodes and the ties between them, for files that programs for graphs read. */
public record GraphFileRows<T>(Nodes nodes, Ties<T> ties) {
    /** The column that such programs take for the strength of a tie. */
    static final String WEIGHT = "weight";

    /** What is tied, in columns that tell of it beside its id. */
    public record Nodes(List<TableColumn<Node>> columns, TableRows<Node> rows) {
        /** Copies the columns. */
        public Nodes {
            columns = List.copyOf(columns);
        }
    }

    /**
     * What ties it.
     *
     * @param columns what they tell beside the two ends; {@value #WEIGHT} is how strong a tie is
     * @param source id of the node at one end
     * @param target id of the node at the other
     * @param spell when the tie is there; null for all the time
     */
    public record Ties<T>(
            List<TableColumn<T>> columns,
            TableRows<T> rows,
            Function<T, String> source,
            Function<T, String> target,
            Function<T, @Nullable Spell> spell) {
        /** Copies the columns. */
        public Ties {
            columns = List.copyOf(columns);
        }
    }

    /** A time from one day to another, both included. */
    public record Spell(LocalDate start, LocalDate end) {
        /** Returns the time from the first possible day of one date to the last of another; null unless both are known. */
        public static @Nullable Spell of(@Nullable EventDate from, @Nullable EventDate until) {
            return from == null || until == null ? null : new Spell(from.first(), until.last());
        }
    }

    /**
     * Writes nodes, then ties, or as a table either. The stream is flushed, not closed.
     *
     * @param format GEXF, GraphML, or one of the two tables
     * @param sources what codes and names are taken from, in words
     * @throws IOException if {@code out} takes no more
     */
    public void write(ExportFormat format, String sources, OutputStream out) throws IOException {
        switch (format) {
            case GEXF -> GexfFile.write(this, sources, out);
            case GRAPHML -> GraphMlFile.write(this, sources, out);
            case NODES_CSV -> CsvFile.plain(nodeTable(), nodes.rows(), out);
            case EDGES_CSV -> CsvFile.plain(tieTable(), ties.rows(), out);
            default -> throw new IllegalArgumentException("format must be one of graphs, got " + format);
        }
    }

    /** Programs for graphs find {@code Id} and {@code Label} by these names. */
    private List<TableColumn<Node>> nodeTable() {
        var first = new ExportTable.Builder<Node>().text("Id", Node::id).text("Label", Node::label);
        return first.and(nodes.columns(), Set.of("label"));
    }

    private List<TableColumn<T>> tieTable() {
        var first = new ExportTable.Builder<T>()
                .text("Source", ties.source()::apply)
                .text("Target", ties.target()::apply)
                .text("Type", one -> "Undirected")
                .number(
                        "Weight",
                        one -> weight().map(column -> column.value().apply(one)).orElse(1));
        return first.and(ties.columns(), Set.of(WEIGHT));
    }

    /** Returns what says how strong a tie is; empty where all are equally strong. */
    Optional<TableColumn<T>> weight() {
        return ties.columns().stream().filter(one -> one.name().equals(WEIGHT)).findFirst();
    }

    /** Returns a part of the graph: people, bodies and events, and who is tied to which event. */
    static GraphFileRows<ExportedTie> of(ExportSlice slice) {
        return new GraphFileRows<>(
                new Nodes(ExportTables.NODE, slice::nodes),
                new Ties<>(
                        ExportTables.TIE,
                        slice::ties,
                        ExportedTie::entity,
                        one -> one.event().id(),
                        GraphFileRows::spell));
    }

    private static @Nullable Spell spell(ExportedTie one) {
        EventDate date = one.event().summary().time().date();
        return Spell.of(date, date);
    }
}
