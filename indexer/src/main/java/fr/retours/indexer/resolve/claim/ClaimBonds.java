package fr.retours.indexer.resolve.claim;

import fr.retours.indexer.resolve.claim.ClaimBond.Reason;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Claims on their way into sets that grow together, and what brought each two together. Members are places in the list
 * of claims. Not safe for concurrent use.
 */
public final class ClaimBonds {
    private final List<Claim> claims;
    private final UnionFind sets;
    private final IntList ones = new IntList();
    private final IntList others = new IntList();
    private final List<Reason> reasons = new ArrayList<>();

    /** Says why two claims are one. */
    public interface Judge extends BiFunction<Claim, Claim, Reason> {}

    /** @param claims in their order */
    public ClaimBonds(List<Claim> claims) {
        this.claims = claims;
        this.sets = new UnionFind(claims.size());
    }

    public void join(int one, int other, Judge why) {
        if (sets.find(one) != sets.find(other)) {
            int first = Math.min(one, other);
            int second = Math.max(one, other);
            ones.add(first);
            others.add(second);
            reasons.add(why.apply(claims.get(first), claims.get(second)));
            sets.join(one, other);
        }
    }

    /** Joins all of some members with the first. */
    public void join(int[] members, Judge why) {
        for (int i = 1; i < members.length; i++) {
            join(members[0], members[i], why);
        }
    }

    public int find(int member) {
        return sets.find(member);
    }

    public List<List<Claim>> sets() {
        return sets.sets(claims);
    }

    /** Returns a view of what was made so far. */
    public List<ClaimBond> made() {
        return new AbstractList<>() {
            @Override
            public ClaimBond get(int place) {
                return bond(claims.get(ones.get(place)), claims.get(others.get(place)), reasons.get(place));
            }

            @Override
            public int size() {
                return ones.size();
            }
        };
    }

    private static ClaimBond bond(Claim one, Claim other, Reason reason) {
        return new ClaimBond(one.at().recap(), one.name(), other.at().recap(), other.name(), reason);
    }
}
