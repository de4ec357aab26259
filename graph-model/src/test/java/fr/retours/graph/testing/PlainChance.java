package fr.retours.graph.testing;

import fr.retours.model.chance.RateChange;
import fr.retours.model.id.EntityId;
import fr.retours.model.relation.PairChance;
import fr.retours.model.relation.PairTrend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What chance would give pairs, in the plainest way: a probability for everybody at every event, found by making degrees right again and
 * again; numbers of events by adding one event after the other.
 */
final class PlainChance {
    private static final int ROUNDS = 3_000;
    private static final double SETTLED = 1e-11;

    private final List<Meeting.Ends> events;
    private final boolean alike;
    private final List<Map<EntityId, Double>> here;
    private final List<Map<EntityId, Double>> there;

    /** @param events with who was there */
    PlainChance(List<Meeting.Ends> events) {
        this.events = events.stream()
                .filter(one -> !one.here().isEmpty() || !one.there().isEmpty())
                .toList();
        this.alike = this.events.stream().allMatch(Meeting.Ends::alike);
        this.here = probabilities(
                this.events.stream().map(one -> one.here().keySet()).toList());
        this.there = alike
                ? here
                : probabilities(
                        this.events.stream().map(one -> one.there().keySet()).toList());
    }

    /** Returns what chance gives each of some pairs that were together at so many events. */
    Map<List<EntityId>, PairChance> of(Map<List<EntityId>, Integer> pairs) {
        Map<List<EntityId>, Double> likely = new HashMap<>();
        pairs.forEach((ends, number) -> likely.put(ends, atLeast(chances(ends), number)));
        var adjusted = adjusted(
                likely, alike ? everybody(true) * (everybody(true) - 1) / 2 : everybody(true) * everybody(false));
        Map<List<EntityId>, PairChance> all = new HashMap<>();
        likely.forEach((ends, p) -> all.put(
                ends,
                new PairChance(
                        chances(ends).stream().mapToDouble(one -> one).sum(), p, adjusted.getOrDefault(ends, 1.0))));
        return all;
    }

    /** Returns how sure the change of each pair is. */
    static Map<List<EntityId>, PairTrend> trends(
            Map<List<EntityId>, Integer> before, int ofBefore, Map<List<EntityId>, Integer> after, int ofAfter) {
        Map<List<EntityId>, RateChange> changes = new HashMap<>();
        for (var ends : List.of(before.keySet(), after.keySet())) {
            ends.forEach(one -> changes.put(
                    one, change(before.getOrDefault(one, 0), ofBefore, after.getOrDefault(one, 0), ofAfter)));
        }
        Map<List<EntityId>, Double> likely = changes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().p()));
        var adjusted = adjusted(likely, changes.size());
        return changes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> new PairTrend(one.getValue(), adjusted.getOrDefault(one.getKey(), 1.0))));
    }

    private static RateChange change(int before, int ofBefore, int after, int ofAfter) {
        int both = before + after;
        double usual = (double) ofAfter / (ofBefore + ofAfter);
        double seen = binomial(both, after, usual);
        double p = IntStream.rangeClosed(0, both)
                .mapToDouble(k -> binomial(both, k, usual))
                .filter(one -> one <= seen * (1 + 1e-7))
                .sum();
        double low = after == 0 ? 0 : where(x -> 0.025 - tail(both, after, x));
        double high = before == 0 ? 1 : where(x -> 0.975 - tail(both, after + 1, x));
        double odds = (1 - usual) / usual;
        return new RateChange(
                odds * low / (1 - low),
                high == 1 ? Double.POSITIVE_INFINITY : odds * high / (1 - high),
                Math.min(1, p));
    }

    /** Returns where a falling function is 0. */
    private static double where(DoubleUnaryOperator falling) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (falling.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double tail(int of, int least, double probability) {
        return IntStream.rangeClosed(least, of)
                .mapToDouble(k -> binomial(of, k, probability))
                .sum();
    }

    private static double binomial(int of, int number, double probability) {
        double ways = 1;
        for (int i = 1; i <= number; i++) {
            ways = ways * (of - number + i) / i;
        }
        return ways * Math.pow(probability, number) * Math.pow(1 - probability, of - number);
    }

    private long everybody(boolean first) {
        return events.stream()
                .flatMap(one -> (first ? one.here() : one.there()).keySet().stream())
                .distinct()
                .count();
    }

    private List<Double> chances(List<EntityId> ends) {
        return IntStream.range(0, events.size())
                .mapToObj(event -> here.get(event).getOrDefault(ends.getFirst(), 0.0)
                        * there.get(event).getOrDefault(ends.getLast(), 0.0))
                .toList();
    }

    private static double atLeast(List<Double> chances, int number) {
        double[] law = new double[chances.size() + 1];
        law[0] = 1;
        for (double one : chances) {
            for (int k = law.length - 1; k >= 0; k--) {
                law[k] = law[k] * (1 - one) + (k > 0 ? law[k - 1] * one : 0);
            }
        }
        return IntStream.range(number, law.length).mapToDouble(k -> law[k]).sum();
    }

    private static Map<List<EntityId>, Double> adjusted(Map<List<EntityId>, Double> likely, long tests) {
        var values = likely.values().stream().sorted().toList();
        return likely.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> IntStream.range(0, values.size())
                                .filter(at -> values.get(at) >= one.getValue())
                                .mapToDouble(at -> values.get(at) * tests / (at + 1))
                                .min()
                                .orElse(1)))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Math.min(1, one.getValue())));
    }

    /** Finds the probabilities: odds are a product of one number for each who was there and one for each event. */
    private static List<Map<EntityId, Double>> probabilities(List<Set<EntityId>> events) {
        List<EntityId> all = events.stream()
                .flatMap(Collection::stream)
                .distinct()
                .sorted(Comparator.comparing(EntityId::value))
                .toList();
        List<Map<EntityId, Double>> found = new ArrayList<>();
        events.forEach(event -> found.add(new HashMap<>()));
        settle(events, all, found);
        double[] x = new double[all.size()];
        double[] y = new double[events.size()];
        Arrays.fill(x, 0.5);
        Arrays.fill(y, 0.5);
        boolean[][] open = new boolean[y.length][x.length];
        boolean[][] there = new boolean[y.length][x.length];
        for (int e = 0; e < y.length; e++) {
            for (int i = 0; i < x.length; i++) {
                open[e][i] = !found.get(e).containsKey(all.get(i));
                there[e][i] = events.get(e).contains(all.get(i));
            }
        }
        double change = 1;
        for (int round = 0; round < ROUNDS && change > SETTLED; round++) {
            change = 0;
            for (int i = 0; i < x.length; i++) {
                double before = x[i];
                x[i] = adapted(i, x, y, open, there, true);
                change = Math.max(change, Math.abs(x[i] - before) / Math.max(x[i], SETTLED));
            }
            for (int e = 0; e < y.length; e++) {
                y[e] = adapted(e, x, y, open, there, false);
            }
        }
        for (int e = 0; e < y.length; e++) {
            for (int i = 0; i < x.length; i++) {
                found.get(e).putIfAbsent(all.get(i), x[i] * y[e] / (1 + x[i] * y[e]));
            }
        }
        return found;
    }

    private static double adapted(int one, double[] x, double[] y, boolean[][] open, boolean[][] there, boolean row) {
        double wanted = 0;
        double share = 0;
        for (int other = 0; other < (row ? y : x).length; other++) {
            int e = row ? other : one;
            int i = row ? one : other;
            if (open[e][i]) {
                wanted += there[e][i] ? 1 : 0;
                share += (row ? y[e] : x[i]) / (1 + x[i] * y[e]);
            }
        }
        return share == 0 ? 0 : wanted / share;
    }

    /** Whoever must be at all events that are open, or at none, is; and so for events, until nothing changes. */
    private static void settle(List<Set<EntityId>> events, List<EntityId> all, List<Map<EntityId, Double>> found) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (EntityId one : all) {
                var open = IntStream.range(0, events.size())
                        .filter(e -> !found.get(e).containsKey(one))
                        .boxed()
                        .toList();
                long there =
                        open.stream().filter(e -> events.get(e).contains(one)).count();
                if (!open.isEmpty() && (there == 0 || there == open.size())) {
                    open.forEach(e -> found.get(e).put(one, there == 0 ? 0.0 : 1.0));
                    changed = true;
                }
            }
            for (int e = 0; e < events.size(); e++) {
                var event = found.get(e);
                var open = all.stream().filter(one -> !event.containsKey(one)).toList();
                long there = open.stream().filter(events.get(e)::contains).count();
                if (!open.isEmpty() && (there == 0 || there == open.size())) {
                    open.forEach(one -> event.put(one, there == 0 ? 0.0 : 1.0));
                    changed = true;
                }
            }
        }
    }
}
