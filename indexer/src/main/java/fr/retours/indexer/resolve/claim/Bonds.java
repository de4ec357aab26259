package fr.retours.indexer.resolve.claim;

import fr.retours.indexer.resolve.claim.Bond.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;

/** Claims on their way into sets that grow together, and what brought each two together. */
public final class Bonds {
    private final List<Claim> claims;
    private final UnionFind sets;
    private final List<Bond> made = new ArrayList<>();

    /** Says why two claims are one. */
    public interface Judge extends BiFunction<Claim, Claim, Reason> {}

    /** @param claims in their order */
    public Bonds(List<Claim> claims) {
        this.claims = claims;
        this.sets = new UnionFind(claims.size());
    }

    public void join(int one, int other, Judge why) {
        if (sets.find(one) != sets.find(other)) {
            Claim first = claims.get(Math.min(one, other));
            Claim second = claims.get(Math.max(one, other));
            made.add(new Bond(
                    first.at().recap(), first.name(), second.at().recap(), second.name(), why.apply(first, second)));
            sets.join(one, other);
        }
    }

    /** Joins all of a collection. */
    public void join(Collection<Integer> members, Judge why) {
        members.stream().skip(1).forEach(member -> join(members.iterator().next(), member, why));
    }

    public int find(int member) {
        return sets.find(member);
    }

    public Collection<List<Claim>> sets() {
        return sets.sets(claims);
    }

    public List<Bond> made() {
        return made;
    }
}
