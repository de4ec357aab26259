package fr.retours.api.relation;

import fr.retours.model.port.Page;
import java.util.List;
import java.util.function.Function;

/**
 * The first of a longer list inside an answer.
 *
 * @param total length of the whole list
 * @param truncated whether the list goes on
 */
record Some<T>(long total, boolean truncated, List<T> items) {
    static <S, T> Some<T> of(Page<S> page, Function<S, T> wire) {
        var items = page.items().stream().map(wire).toList();
        return new Some<>(page.total(), items.size() < page.total(), items);
    }
}
