package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.model.port.Page;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.port.Window;
import fr.retours.model.relation.Change;
import fr.retours.model.relation.Comparison;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationView;
import fr.retours.model.time.Period;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The same question asked of two periods. */
final class ComparisonReads {
    private final RelationReads before;
    private final RelationReads after;
    private final RelationView view;
    private final Window window;

    ComparisonReads(
            GraphSnapshot snapshot,
            RelationQuestion question,
            RelationFilter filter,
            Period before,
            Period after,
            RelationView view,
            Window window) {
        this.before = new RelationReads(snapshot, question, filter.in(before));
        this.after = new RelationReads(snapshot, question, filter.in(after));
        this.view = view;
        this.window = window;
    }

    Comparison read() {
        var then = byEnds(before.ranked(view));
        var now = byEnds(after.ranked(view));
        return new Comparison(
                page(now, ends -> !then.containsKey(ends), then, now),
                page(now, then::containsKey, then, now),
                page(then, ends -> !now.containsKey(ends), then, now));
    }

    private static Map<Tally.Ends, Tally.Sum> byEnds(List<Tally.Sum> sums) {
        Map<Tally.Ends, Tally.Sum> all = new LinkedHashMap<>();
        sums.forEach(sum -> all.put(sum.ends(), sum));
        return all;
    }

    private Page<Change> page(
            Map<Tally.Ends, Tally.Sum> of,
            Predicate<Tally.Ends> wanted,
            Map<Tally.Ends, Tally.Sum> then,
            Map<Tally.Ends, Tally.Sum> now) {
        var all = of.keySet().stream().filter(wanted).toList();
        var shown = window.of(all);
        var old = relations(shown, then, before);
        var young = relations(shown, now, after);
        return new Page<>(
                shown.stream()
                        .map(ends -> new Change(old.get(ends), young.get(ends)))
                        .toList(),
                all.size());
    }

    private Map<Tally.Ends, Relation> relations(
            List<Tally.Ends> shown, Map<Tally.Ends, Tally.Sum> sums, RelationReads period) {
        var there = shown.stream().filter(sums::containsKey).toList();
        var read = period.read(there.stream().map(sums::get).toList(), view.shown());
        Map<Tally.Ends, Relation> relations = new HashMap<>();
        for (int i = 0; i < there.size(); i++) {
            relations.put(there.get(i), read.get(i));
        }
        return relations;
    }
}
