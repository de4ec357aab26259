package fr.retours.api.cypher;

import fr.retours.api.answer.AnswerJson;
import fr.retours.api.export.CsvFile;
import fr.retours.api.export.CsvFile.TableRows;
import fr.retours.api.export.CsvSeparator;
import fr.retours.api.export.ExportFormat;
import fr.retours.api.export.GraphFileRows;
import fr.retours.api.export.table.ColumnType;
import fr.retours.api.export.table.ExportTable;
import fr.retours.api.export.table.ExportTables;
import fr.retours.api.export.table.Node;
import fr.retours.api.export.table.TableColumn;
import fr.retours.api.wording.Wording;
import fr.retours.model.port.CypherAnswer;
import fr.retours.model.port.CypherAnswer.Edge;
import fr.retours.model.term.Slugged;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an answer is written. */
public enum CypherFormat implements Slugged {
    /** {@link CypherAnswer} as it is. */
    JSON("application/json"),
    /** Its rows: nodes as their ids, relationships as their types, maps as JSON. */
    CSV("text/csv; charset=utf-8; header=present"),
    /** Its nodes and relationships. */
    GRAPHML(ExportFormat.GRAPHML.mediaType());

    private static final List<TableColumn<Node>> NODE = ExportTables.NODE.stream()
            .filter(one -> List.of("label", "type").contains(one.name()))
            .toList();
    private static final List<TableColumn<Edge>> EDGE = new ExportTable.Builder<Edge>()
            .text("relation", Edge::type)
            .number("confidence", one -> one.properties().get("confidence"))
            .text("recap", one -> one.properties().get("recap"))
            .columns();

    private final String contentType;

    CypherFormat(String contentType) {
        this.contentType = contentType;
    }

    /** Returns the media type with its parameters. */
    public String contentType() {
        return contentType;
    }

    /** Writes an answer. The stream is flushed, not closed. */
    public void write(CypherAnswer answer, OutputStream out) throws IOException {
        switch (this) {
            case JSON -> out.write(AnswerJson.write(answer).getBytes(StandardCharsets.UTF_8));
            case CSV -> CsvFile.write(columns(answer), TableRows.of(answer.rows()), CsvSeparator.COMMA, out);
            case GRAPHML -> graph(answer).write(ExportFormat.GRAPHML, Wording.text("cypher.source"), out);
        }
        out.flush();
    }

    /** Returns the rows of an answer as they stand in a table. */
    public static List<List<String>> cells(CypherAnswer answer) {
        return answer.rows().stream()
                .map(row -> row.stream().map(CypherFormat::text).toList())
                .toList();
    }

    private static String text(@Nullable Object value) {
        return new TableColumn<List<String>>("", ColumnType.TEXT, any -> cell(value)).cell(List.of());
    }

    private static List<TableColumn<List<@Nullable Object>>> columns(CypherAnswer answer) {
        return IntStream.range(0, answer.columns().size())
                .mapToObj(at -> new TableColumn<List<@Nullable Object>>(
                        answer.columns().get(at), type(answer, at), row -> cell(row.get(at))))
                .toList();
    }

    private static ColumnType type(CypherAnswer answer, int at) {
        Predicate<List<@Nullable Object>> isNumber = row -> row.get(at) == null || row.get(at) instanceof Number;
        return answer.rows().stream().allMatch(isNumber) ? ColumnType.NUMBER : ColumnType.TEXT;
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case CypherAnswer.Node node -> node.id();
            case Edge edge -> edge.type();
            case Map<?, ?> map -> AnswerJson.write(map);
            case List<?> list ->
                list.stream().map(one -> Objects.toString(cell(one), "")).toList();
            case null, default -> value;
        };
    }

    private static GraphFileRows<Edge> graph(CypherAnswer answer) {
        return new GraphFileRows<>(
                new GraphFileRows.Nodes(
                        NODE,
                        TableRows.of(
                                answer.nodes().stream().map(CypherFormat::node).toList())),
                new GraphFileRows.Ties<>(EDGE, TableRows.of(answer.edges()), Edge::from, Edge::to, one -> null));
    }

    private static Node node(CypherAnswer.Node one) {
        String label = Stream.of("name", "title", "label")
                .map(one.properties()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Object::toString)
                .orElse(one.id());
        String type = one.labels().stream()
                .filter(name -> !name.equals("Body"))
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
        return new Node(one.id(), label, type, null, null, null, null, null, null, null);
    }
}
