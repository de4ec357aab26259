package fr.retours.indexer.resolve.person;

import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.WalkOfLife;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that is claimed of one person so far, put together. Grows; not safe for concurrent use. */
final class PersonProfile {
    final List<Claim> claims = new ArrayList<>();
    final Set<String> bodies = new HashSet<>();
    final Set<String> territories = new HashSet<>();
    final Set<String> places = new HashSet<>();
    final Map<WalkOfLife, Integer> walks = new EnumMap<>(WalkOfLife.class);
    final Set<String> company = new HashSet<>();
    final Set<String> words = new HashSet<>();
    final Set<String> names = new HashSet<>();
    /** How many claims tell bodies, territories. */
    int withBodies;

    int withTerritories;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    static PersonProfile of(Claim claim) {
        var profile = new PersonProfile();
        profile.add(claim);
        return profile;
    }

    void add(Claim claim) {
        var traces = claim.traces();
        claims.add(claim);
        bodies.addAll(traces.bodies());
        territories.addAll(traces.territories());
        places.addAll(traces.scene().territories());
        withBodies += traces.bodies().isEmpty() ? 0 : 1;
        withTerritories += traces.territories().isEmpty() ? 0 : 1;
        traces.walks().forEach(walk -> walks.merge(walk, 1, Integer::sum));
        company.addAll(traces.scene().company());
        words.addAll(traces.scene().words());
        names.add(claim.glued());
        LocalDate day = claim.at().day();
        if (day != null) {
            first = first == null || day.isBefore(first) ? day : first;
            last = last == null || day.isAfter(last) ? day : last;
        }
    }

    void add(PersonProfile other) {
        other.claims.forEach(this::add);
    }

    /** Returns how many years lie between two, none where they overlap; less than none where one has no day. */
    double yearsTo(PersonProfile other) {
        if (first == null || other.first == null) {
            return -1;
        }
        LocalDate end = Objects.requireNonNull(last);
        LocalDate otherEnd = Objects.requireNonNull(other.last);
        long days = Math.max(other.first.toEpochDay() - end.toEpochDay(), first.toEpochDay() - otherEnd.toEpochDay());
        return Math.max(0, days) / 365.25;
    }
}
