package fr.retours.api.export.table;

import fr.retours.api.wording.Wording;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, named and read alike in every format.
 *
 * @param value text, number, boolean, day or list of texts, as the type says; null where nothing is known
 */
public record TableColumn<T>(String name, ColumnType type, Function<T, @Nullable Object> value) {
    /** What stands between the texts of a list in one cell. */
    static final String BETWEEN = "|";

    private static final String INSTEAD = "¦";

    /** Returns what the column says, in French. */
    public String description() {
        return Wording.text("column." + name);
    }

    /** Returns what stands in a cell; empty where nothing is known. */
    public String cell(T row) {
        return switch (value.apply(row)) {
            case null -> "";
            case Collection<?> list ->
                list.stream()
                        .map(one -> one.toString().replace(BETWEEN, INSTEAD))
                        .collect(Collectors.joining(BETWEEN));
            case Object one -> Objects.toString(one);
        };
    }
}
