package fr.retours.api.export.table;

import java.io.IOException;

/** Takes one thing after another, to write it. */
@FunctionalInterface
public interface RowSink<T> {
    void accept(T one) throws IOException;
}
