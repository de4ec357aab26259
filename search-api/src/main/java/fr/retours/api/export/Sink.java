package fr.retours.api.export;

import java.io.IOException;

/** Takes one thing after another, to write it. */
@FunctionalInterface
interface Sink<T> {
    void accept(T one) throws IOException;
}
