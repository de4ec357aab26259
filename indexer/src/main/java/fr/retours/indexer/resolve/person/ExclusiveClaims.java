package fr.retours.indexer.resolve.person;

import fr.retours.indexer.resolve.claim.Claim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The claims about one person that {@link HomonymRule} may exclude others by: those whose recap names another of that name,
 * and those that tell a public office, of which two stand for all of one tenure. Grows; not safe for concurrent use.
 */
final class ExclusiveClaims {
    private final HomonymRule rule;
    private final List<Claim> crowded = new ArrayList<>(0);
    private final Map<OfficeTenure, List<Claim>> offices = new HashMap<>(0);

    ExclusiveClaims(HomonymRule rule) {
        this.rule = rule;
    }

    /** @param inCrowd whether its recap names another of that name */
    void add(Claim claim, boolean inCrowd) {
        if (inCrowd) {
            crowded.add(claim);
        } else {
            rule.tenure(claim).ifPresent(tenure -> add(tenure, claim));
        }
    }

    /** Two, since one recap's claims do not exclude each other by their offices. */
    private void add(OfficeTenure tenure, Claim claim) {
        List<Claim> same = offices.computeIfAbsent(tenure, any -> new ArrayList<>(2));
        if (same.size() < 2
                && same.stream()
                        .noneMatch(one -> one.at().recap().equals(claim.at().recap()))) {
            same.add(claim);
        }
    }

    void addAll(ExclusiveClaims other) {
        crowded.addAll(other.crowded);
        other.offices.forEach((tenure, claims) -> claims.forEach(claim -> add(tenure, claim)));
    }

    boolean conflict(ExclusiveClaims other) {
        if (isEmpty() || other.isEmpty()) {
            return false;
        }
        List<Claim> others = other.all();
        return all().stream().anyMatch(one -> others.stream().anyMatch(claim -> rule.conflict(one, claim)));
    }

    private boolean isEmpty() {
        return crowded.isEmpty() && offices.isEmpty();
    }

    private List<Claim> all() {
        List<Claim> all = new ArrayList<>(crowded);
        offices.values().forEach(all::addAll);
        return all;
    }
}
