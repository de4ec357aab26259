package fr.retours.indexer.resolve;

import fr.retours.indexer.lexicon.Folding;
import fr.retours.model.CollectiviteKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells people of one name apart, only where their offices cannot be one person's. Two claims conflict when
 *
 * <ul>
 *   <li>one recap lists two people of exactly that name;
 *   <li>they sit in two assemblies of one level (communes, départements or régions) in one term: the law forbids it
 *       (Code électoral, L.208, L.238, L.345); groupings do not count, since one may sit in two that overlap;
 *   <li>one is in the government and the other heads a local assembly in one municipal term, which custom rules out, and
 *       the local offices of the two, former ones included, lie in different départements.
 * </ul>
 *
 * Different functions over time, or at bodies of different kinds, are one person's. Nothing undated conflicts.
 */
final class HomonymRule {
    private static final Set<CollectiviteKind> EXCLUSIVE =
            EnumSet.of(CollectiviteKind.COMMUNE, CollectiviteKind.DEPARTEMENT, CollectiviteKind.REGION);

    private final Terms terms;

    HomonymRule(Terms terms) {
        this.terms = terms;
    }

    /** Parts claims of one name into people. Mostly there is one. */
    List<Cluster> partition(List<Claim> claims) {
        if (claims.stream().noneMatch(claim -> conflictsWithAny(claim, claims))) {
            return List.of(Cluster.of(claims));
        }
        List<List<Claim>> people = new ArrayList<>();
        for (List<Claim> bundle : bundles(claims)) {
            people.stream()
                    .filter(person -> bundle.stream().noneMatch(claim -> conflictsWithAny(claim, person)))
                    .findFirst()
                    .ifPresentOrElse(person -> person.addAll(bundle), () -> people.add(new ArrayList<>(bundle)));
        }
        return people.stream().map(Cluster::of).toList();
    }

    /**
     * Bundles claims that share a body and do not conflict: those of the most shared bodies first. Bundles that conflict
     * with another come first, then large ones, then early ones: they are the people to whom the rest is given.
     */
    private List<List<Claim>> bundles(List<Claim> claims) {
        var sets = new ArrayList<List<Claim>>();
        claims.stream().sorted().forEach(claim -> sets.add(new ArrayList<>(List.of(claim))));
        for (Pair pair : pairs(claims)) {
            List<Claim> one = setOf(sets, pair.one);
            List<Claim> other = setOf(sets, pair.other);
            if (!one.contains(pair.other) && one.stream().noneMatch(claim -> conflictsWithAny(claim, other))) {
                one.addAll(other);
                sets.remove(other);
            }
        }
        Comparator<List<Claim>> order = Comparator.<List<Claim>, Boolean>comparing(
                        set -> set.stream().noneMatch(claim -> conflictsWithAny(claim, claims)))
                .thenComparing(List::size, Comparator.reverseOrder())
                .thenComparing(
                        set -> set.stream().min(Comparator.naturalOrder()).orElseThrow());
        sets.sort(order);
        return sets;
    }

    private record Pair(Claim one, Claim other, int shared) {}

    private static List<Pair> pairs(List<Claim> claims) {
        List<Claim> ordered = claims.stream().sorted().toList();
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < ordered.size(); i++) {
            for (int j = i + 1; j < ordered.size(); j++) {
                var shared = new TreeSet<>(ordered.get(i).bodies());
                shared.retainAll(ordered.get(j).bodies());
                if (!shared.isEmpty()) {
                    pairs.add(new Pair(ordered.get(i), ordered.get(j), shared.size()));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::shared)
                .reversed()
                .thenComparing(Pair::one)
                .thenComparing(Pair::other));
        return pairs;
    }

    private static List<Claim> setOf(List<List<Claim>> sets, Claim claim) {
        return sets.stream().filter(set -> set.contains(claim)).findFirst().orElseThrow();
    }

    private boolean conflictsWithAny(Claim claim, Collection<Claim> others) {
        return others.stream().anyMatch(other -> conflict(claim, other));
    }

    /** Returns whether two claims cannot be about one person. */
    boolean conflict(Claim one, Claim other) {
        if (one.at().recap().equals(other.at().recap())) {
            return !one.local().equals(other.local())
                    && Folding.fold(one.name()).equals(Folding.fold(other.name()));
        }
        LocalDate day = one.at().day();
        LocalDate otherDay = other.at().day();
        return day != null
                && otherDay != null
                && (seatsClash(one, other, day, otherDay)
                        || governmentClashes(one, other, day, otherDay)
                        || governmentClashes(other, one, otherDay, day));
    }

    private boolean seatsClash(Claim one, Claim other, LocalDate day, LocalDate otherDay) {
        return one.offices().stream()
                .filter(office -> !office.former() && office.level() != null && EXCLUSIVE.contains(office.level()))
                .anyMatch(office -> other.offices().stream()
                        .anyMatch(clash -> !clash.former()
                                && office.level() == clash.level()
                                && !office.seat().equals(clash.seat())
                                && sameTerm(office.level(), day, otherDay)));
    }

    private boolean governmentClashes(Claim minister, Claim local, LocalDate day, LocalDate otherDay) {
        boolean together = minister.offices().stream().anyMatch(office -> office.government() && !office.former())
                && local.offices().stream().anyMatch(office -> office.head() && !office.former());
        Set<String> ground = departements(minister);
        Set<String> otherGround = departements(local);
        return together
                && !ground.isEmpty()
                && !otherGround.isEmpty()
                && ground.stream().noneMatch(otherGround::contains)
                && sameTerm(CollectiviteKind.COMMUNE, day, otherDay);
    }

    private boolean sameTerm(@Nullable CollectiviteKind level, LocalDate one, LocalDate other) {
        return level != null && terms.same(level, one, other);
    }

    private static Set<String> departements(Claim claim) {
        var all = new TreeSet<String>();
        claim.offices().forEach(office -> all.addAll(office.departements()));
        return all;
    }
}
