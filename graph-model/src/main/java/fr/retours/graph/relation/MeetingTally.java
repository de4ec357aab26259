package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.graph.snapshot.name.FilingOrder;
import fr.retours.model.chance.AttendanceCounts;
import fr.retours.model.chance.SignificantDigits;
import fr.retours.model.meeting.JointTie;
import fr.retours.model.relation.PairChance;
import fr.retours.model.relation.PairChance.MetPair;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationQuestion.Companions;
import fr.retours.model.relation.RelationQuestion.Cooperation;
import fr.retours.model.relation.RelationView;
import fr.retours.model.relation.Strength;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up meetings by whom they are between. */
final class MeetingTally implements Incidence.Reader {
    private static final int NEWMAN_DIGITS = 9;

    private final Map<Ends, Sum> sums = new HashMap<>();
    private final RelationQuestion question;
    private final Supplier<FilingOrder> filing;
    private final IntToLongFunction recaps;
    private final AttendanceCounts attendance;

    /**
     * Adds up the meetings of a question.
     *
     * @param filing of those that the relationships are between
     * @param recaps how many recaps tell an event
     */
    MeetingTally(RelationQuestion question, Supplier<FilingOrder> filing, IntToLongFunction recaps) {
        this.question = question;
        this.filing = filing;
        this.recaps = recaps;
        this.attendance = new AttendanceCounts(isOfOneKind(question));
    }

    /** A territory in the middle, and one abroad, are no second of another pair. */
    private static boolean isOfOneKind(RelationQuestion question) {
        return !(question instanceof Cooperation pairs) || (pairs.around() == null && pairs.other() == pairs.level());
    }

    /**
     * Whom a relationship is between.
     *
     * @param from {@link GraphSnapshot#NOBODY} when the question itself says from whom
     */
    record Ends(int from, int to) {}

    @Override
    public void meet(int from, int to, int event, double share, @Nullable JointTie tie) {
        sums.computeIfAbsent(new Ends(from, to), Sum::new).add(event, share, tie);
    }

    @Override
    public void attend(Set<Integer> here, Set<Integer> there) {
        attendance.add(here, there);
    }

    /** Returns how many events there are at which any of those asked about was. */
    int events() {
        return attendance.events();
    }

    /** Returns how often two met; 0 for those who did not. */
    int events(Ends ends) {
        Sum sum = sums.get(ends);
        return sum == null ? 0 : sum.events();
    }

    /** Returns all who met. */
    Set<Ends> ends() {
        return sums.keySet();
    }

    /** Works out what chance gives each pair, unless only some of its events count. */
    private void weigh() {
        if (!question.asksForWholePairs() || sums.isEmpty()) {
            return;
        }
        List<Sum> all = List.copyOf(sums.values());
        List<PairChance> chances = PairChance.of(
                attendance,
                all.stream()
                        .map(sum -> new MetPair(one(sum), other(sum), sum.events))
                        .toList());
        for (int i = 0; i < all.size(); i++) {
            all.get(i).chance = chances.get(i);
        }
    }

    private int one(Sum sum) {
        return attendance.degree(sum.ends.from);
    }

    private int other(Sum sum) {
        return attendance.otherDegree(sum.ends.to);
    }

    /** Returns how strong a relationship is. */
    Strength strength(Sum sum) {
        boolean pair = question.asksForPairs();
        boolean met = pair || question instanceof Companions;
        return new Strength(
                sum.events,
                pair ? recaps(sum) : null,
                met ? sum.newman() : null,
                pair ? share(sum) : null,
                sum.chance,
                sum.ties);
    }

    private long recaps(Sum sum) {
        return IntStream.range(0, sum.events)
                .mapToLong(index -> recaps.applyAsLong(sum.event(index)))
                .sum();
    }

    private double share(Sum sum) {
        return !question.asksForPairs()
                ? 0
                : SignificantDigits.of((double) sum.events / (one(sum) + other(sum) - sum.events));
    }

    /**
     * Returns the sums of those with enough events, strongest first, then those with most events, then by name.
     *
     * @param view in which order, which of them
     */
    List<Sum> ranked(RelationView view) {
        weigh();
        List<Sum> enough = new ArrayList<>(enough(view).toList());
        enough.sort(strongestFirst(view.order())
                .thenComparing(Comparator.comparingInt(Sum::events).reversed())
                .thenComparingInt(one -> one.ends().from)
                .thenComparingInt(one -> one.ends().to));
        return enough;
    }

    /** Returns the same in no order, which tell of chance only if they are chosen by it. */
    Stream<Sum> listed(RelationView view) {
        if (view.beyondChance()) {
            weigh();
        }
        return enough(view);
    }

    private Stream<Sum> enough(RelationView view) {
        return sums.values().stream()
                .filter(one -> one.events() >= view.minEvents())
                .filter(one -> !view.beyondChance() || (one.chance != null && one.chance.isBeyond()));
    }

    /** The lower the number of an event, the later it was. */
    private Comparator<Sum> strongestFirst(RelationOrder order) {
        return switch (order) {
            case COUNT -> Comparator.comparingInt(one -> -one.events());
            case NEWMAN -> Comparator.comparingDouble(one -> -one.newman());
            case WEIGHT -> Comparator.comparingLong(one -> -one.weight());
            case RECAPS -> Comparator.comparingLong(one -> -recaps(one));
            case SHARE -> Comparator.comparingDouble(one -> -share(one));
            case CHANCE -> Comparator.comparingDouble(Sum::likely);
            case LATEST -> Comparator.comparingInt(one -> one.event(0));
            case NAME -> {
                var filed = filing.get();
                yield Comparator.comparingInt(one -> filed.rank(one.ends().to));
            }
        };
    }

    /** What one relationship adds up to. */
    static final class Sum {
        private final Ends ends;
        private int[] behind = new int[1];
        private int events;
        private double shares;
        private Map<JointTie, Long> ties = Map.of();
        private @Nullable PairChance chance;

        private Sum(Ends ends) {
            this.ends = ends;
        }

        private void add(int event, double share, @Nullable JointTie tie) {
            if (events == behind.length) {
                behind = Arrays.copyOf(behind, 2 * events);
            }
            behind[events++] = event;
            shares += share;
            if (tie != null) {
                if (ties.isEmpty()) {
                    ties = new EnumMap<>(JointTie.class); // most relationships have none
                }
                ties.merge(tie, 1L, Long::sum);
            }
        }

        Ends ends() {
            return ends;
        }

        /** Returns how many events are behind it. */
        int events() {
            return events;
        }

        /** Returns an event behind it; the latest is 0. */
        int event(int index) {
            return behind[index];
        }

        /** Returns how likely chance gives as many; 1 where that is not known. */
        private double likely() {
            return chance == null ? 1 : chance.p();
        }

        /** Returns the latest of them. */
        List<Integer> latest(int most) {
            return Arrays.stream(behind, 0, Math.min(most, events)).boxed().toList();
        }

        /** Returns the sum of what each event adds to Newman's weight. */
        double newman() {
            return BigDecimal.valueOf(shares)
                    .setScale(NEWMAN_DIGITS, RoundingMode.HALF_UP)
                    .doubleValue();
        }

        private long weight() {
            return ties.entrySet().stream()
                    .mapToLong(one -> one.getKey().weight() * one.getValue())
                    .sum();
        }
    }
}
