package fr.retours.graph;

import fr.retours.model.Page;
import fr.retours.model.Window;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;

/**
 * A list read in two statements, or in one where its end is in sight.
 *
 * @param count gives {@code total}
 * @param page takes {@code offset} and {@code limit}, and gives the rows in order
 */
record Paged(String count, String page) {
    static Paged of(String count, String page) {
        return new Paged(Cypher.text(count), Cypher.text(page));
    }

    /** Returns the list narrowed to events that pass. */
    Paged passing(EventCondition condition) {
        return new Paged(condition.in(count), condition.in(page));
    }

    /** Returns the list over what a statement gives first. */
    Paged after(String start) {
        return new Paged(start + count, start + page);
    }

    /** Reads the stretch and the length of the whole list. */
    <T> Page<T> read(SimpleQueryRunner neo4j, Map<String, Object> parameters, Window window, Function<Record, T> read) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("offset", window.offset());
        all.put("limit", window.limit());
        List<T> items = neo4j.run(page, all).list(read);
        boolean endsHere = items.isEmpty() ? window.offset() == 0 : items.size() < window.limit();
        long total = endsHere
                ? window.offset() + items.size()
                : neo4j.run(count, parameters).single().get("total").asLong();
        return new Page<>(items, total);
    }
}
