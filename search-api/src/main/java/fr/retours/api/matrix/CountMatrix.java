package fr.retours.api.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers of events in rows and columns, the more of them the darker. */
public record CountMatrix(List<Heading> columns, List<Row> rows) {
    /** How many shades there are beside that of 0. */
    static final int SHADES = 5;

    /**
     * What a row or column is about.
     *
     * @param href its page; null when it has none
     */
    public record Heading(String label, @Nullable String href) {}

    /**
     * How many events.
     *
     * @param href where they are listed; null when there are none
     * @param beyondChance whether there are more than chance explains
     */
    public record Cell(long count, @Nullable String href, boolean beyondChance) {
        /** Says nothing of chance. */
        Cell(long count, @Nullable String href) {
            this(count, href, false);
        }

        /** Makes a cell that leads nowhere when there is nothing. */
        static Cell of(long count, String href) {
            return new Cell(count, count == 0 ? null : href);
        }
    }

    /** A row. */
    public record Row(Heading heading, List<Cell> cells) {}

    /** Returns the largest number, at least 1. */
    public long most() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToLong(Cell::count)
                .reduce(1, Math::max);
    }

    /** Returns the shade of a number: 0 for none, 1 for one, and up to {@value #SHADES} as the square root of what is beyond grows. */
    public int shade(long count) {
        long most = most();
        return count == 0 || most == 1
                ? (int) count
                : 1 + (int) Math.round((SHADES - 1) * Math.sqrt((count - 1.0) / (most - 1.0)));
    }

    /** Returns whether chance does not explain some of the numbers. */
    public boolean hasBeyondChance() {
        return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(Cell::beyondChance);
    }

    /** Returns whether there is nothing to show. */
    public boolean isEmpty() {
        return rows.isEmpty() || columns.isEmpty();
    }
}
