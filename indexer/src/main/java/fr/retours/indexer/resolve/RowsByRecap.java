package fr.retours.indexer.resolve;

import fr.retours.indexer.resolve.claim.IntList;
import java.util.ArrayList;
import java.util.List;

/**
 * What recaps have of one kind, recap by recap. Filled by one thread; then safe for concurrent use.
 *
 * @param <T> such as claims about people
 */
final class RowsByRecap<T> {
    private final List<T> rows = new ArrayList<>();
    /** By number of recap, where its rows begin. */
    private final IntList begins = new IntList();

    /** Begins the rows of the next recap. */
    void begin() {
        begins.add(rows.size());
    }

    void add(T row) {
        rows.add(row);
    }

    /** Returns how many rows there are: the number of the next. */
    int size() {
        return rows.size();
    }

    /** Returns the rows of a recap, in the order added. */
    List<T> of(int recap) {
        return rows.subList(begins.get(recap), end(recap));
    }

    /** Returns where the rows of a recap end. */
    int end(int recap) {
        return recap + 1 < begins.size() ? begins.get(recap + 1) : rows.size();
    }

    /** Returns all rows, by number. */
    List<T> all() {
        return rows;
    }
}
