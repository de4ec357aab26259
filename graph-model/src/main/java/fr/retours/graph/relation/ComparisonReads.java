package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.model.chance.FalseDiscovery;
import fr.retours.model.chance.RateChange;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.Change;
import fr.retours.model.relation.Comparison;
import fr.retours.model.relation.PairTrend;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationView;
import fr.retours.model.time.Period;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The same question asked of two periods. */
final class ComparisonReads {
    private final RelationQuestion question;
    private final RelationReads before;
    private final RelationReads after;
    private final RelationView view;
    private final PageWindow window;

    ComparisonReads(
            GraphSnapshot snapshot,
            RelationQuestion question,
            RelationFilter filter,
            Period before,
            Period after,
            RelationView view,
            PageWindow window) {
        this.question = question;
        this.before = new RelationReads(snapshot, question, filter.in(before));
        this.after = new RelationReads(snapshot, question, filter.in(after));
        this.view = view;
        this.window = window;
    }

    Comparison read() {
        var old = new OfPeriod(before, before.tally());
        var young = new OfPeriod(after, after.tally());
        var then = byEnds(old.tally.ranked(view));
        var now = byEnds(young.tally.ranked(view));
        var changes = new Changes(old, young, then, now, question.asksForPairs() ? trends(old, young) : Map.of());
        return new Comparison(
                changes.page(now, ends -> !then.containsKey(ends)),
                changes.page(now, then::containsKey),
                changes.page(then, ends -> !now.containsKey(ends)),
                old.tally.events(),
                young.tally.events());
    }

    private static Map<MeetingTally.Ends, MeetingTally.Sum> byEnds(List<MeetingTally.Sum> sums) {
        Map<MeetingTally.Ends, MeetingTally.Sum> all = new LinkedHashMap<>();
        sums.forEach(sum -> all.put(sum.ends(), sum));
        return all;
    }

    /** Compares how often each pair was together, by the events of each period; empty when one of them has none. */
    private static Map<MeetingTally.Ends, PairTrend> trends(OfPeriod old, OfPeriod young) {
        if (old.tally.events() == 0 || young.tally.events() == 0) {
            return Map.of();
        }
        Set<MeetingTally.Ends> either = new LinkedHashSet<>(old.tally.ends());
        either.addAll(young.tally.ends());
        List<MeetingTally.Ends> all = List.copyOf(either);
        Map<List<Integer>, RateChange> known = new HashMap<>();
        List<RateChange> changes = all.stream()
                .map(ends -> known.computeIfAbsent(
                        List.of(old.tally.events(ends), young.tally.events(ends)),
                        counts -> RateChange.between(
                                counts.getFirst(), old.tally.events(), counts.getLast(), young.tally.events())))
                .toList();
        double[] adjusted = FalseDiscovery.adjusted(
                changes.stream().mapToDouble(RateChange::p).toArray(), all.size());
        Map<MeetingTally.Ends, PairTrend> trends = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            trends.put(all.get(i), new PairTrend(changes.get(i), adjusted[i]));
        }
        return trends;
    }

    /** What is read of one period. */
    private record OfPeriod(RelationReads reads, MeetingTally tally) {}

    /** What became of relationships, by what was found in each period. */
    private final class Changes {
        private final OfPeriod old;
        private final OfPeriod young;
        private final Map<MeetingTally.Ends, MeetingTally.Sum> then;
        private final Map<MeetingTally.Ends, MeetingTally.Sum> now;
        private final Map<MeetingTally.Ends, PairTrend> trends;

        Changes(
                OfPeriod old,
                OfPeriod young,
                Map<MeetingTally.Ends, MeetingTally.Sum> then,
                Map<MeetingTally.Ends, MeetingTally.Sum> now,
                Map<MeetingTally.Ends, PairTrend> trends) {
            this.old = old;
            this.young = young;
            this.then = then;
            this.now = now;
            this.trends = trends;
        }

        Page<Change> page(Map<MeetingTally.Ends, MeetingTally.Sum> of, Predicate<MeetingTally.Ends> wanted) {
            var all = of.keySet().stream().filter(wanted).toList();
            var shown = window.of(all);
            var before = relations(shown, then, old);
            var after = relations(shown, now, young);
            return new Page<>(
                    shown.stream()
                            .map(ends -> new Change(before.get(ends), after.get(ends), trends.get(ends)))
                            .toList(),
                    all.size());
        }

        private Map<MeetingTally.Ends, Relation> relations(
                List<MeetingTally.Ends> shown, Map<MeetingTally.Ends, MeetingTally.Sum> sums, OfPeriod period) {
            var there = shown.stream().filter(sums::containsKey).toList();
            var read = period.reads.read(
                    period.tally, there.stream().map(sums::get).toList(), view.shown());
            Map<MeetingTally.Ends, Relation> relations = new HashMap<>();
            for (int i = 0; i < there.size(); i++) {
                relations.put(there.get(i), read.get(i));
            }
            return relations;
        }
    }
}
