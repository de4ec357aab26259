package fr.retours.graph.relation;

import fr.retours.model.Page;
import fr.retours.model.Period;
import fr.retours.model.RelationFilter;
import fr.retours.model.Window;
import fr.retours.model.relation.Change;
import fr.retours.model.relation.Comparison;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** The same question asked of two periods. All relationships of both are read, the events behind them only where shown. */
final class ComparisonReads {
    private final TransactionContext tx;
    private final RelationQuestion question;
    private final RelationFilter before;
    private final RelationFilter after;

    ComparisonReads(
            TransactionContext tx, RelationQuestion question, RelationFilter filter, Period before, Period after) {
        this.tx = tx;
        this.question = question;
        this.before = filter.in(before);
        this.after = filter.in(after);
    }

    Comparison read(RelationView view, Window window) {
        var then = all(before, view);
        var now = all(after, view);
        return new Comparison(
                page(now, key -> !then.containsKey(key), then, now, window),
                page(now, then::containsKey, then, now, window),
                page(then, key -> !now.containsKey(key), then, now, window));
    }

    /** Reads all rows of a period, strongest first, by their two ends. */
    private Map<String, Record> all(RelationFilter filter, RelationView view) {
        Map<String, Record> all = new LinkedHashMap<>();
        RelationReads.rows(tx, question, filter, view, 0, Integer.MAX_VALUE)
                .items()
                .forEach(row -> all.put(row.get("from") + " " + row.get("to"), row));
        return all;
    }

    private Page<Change> page(
            Map<String, Record> of,
            Predicate<String> wanted,
            Map<String, Record> then,
            Map<String, Record> now,
            Window window) {
        var keys = of.keySet().stream().filter(wanted).toList();
        var shown = keys.stream().skip(window.offset()).limit(window.limit()).toList();
        var old = relations(shown, then, before);
        var young = relations(shown, now, after);
        return new Page<>(
                shown.stream()
                        .map(key -> new Change(old.apply(key), young.apply(key)))
                        .toList(),
                keys.size());
    }

    private Function<String, @Nullable Relation> relations(
            List<String> keys, Map<String, Record> rows, RelationFilter filter) {
        var there = keys.stream().filter(rows::containsKey).toList();
        var read = RelationReads.read(
                tx, question, filter, there.stream().map(rows::get).toList());
        Map<String, Relation> relations = new LinkedHashMap<>();
        for (int i = 0; i < there.size(); i++) {
            relations.put(there.get(i), read.get(i));
        }
        return relations::get;
    }
}
