package fr.retours.indexer.resolve;

import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.ClaimOrder;
import fr.retours.indexer.resolve.claim.IntList;
import java.util.ArrayList;
import java.util.List;

/** The claims of one kind, people or organisations, recap by recap. Not safe for concurrent use. */
final class ClaimRows {
    private final List<Claim> claims = new ArrayList<>();
    /** By number of recap, where its claims begin. */
    private final IntList begins = new IntList();

    /** Begins the claims of the next recap. */
    void begin() {
        begins.add(claims.size());
    }

    void add(Claim claim) {
        claims.add(claim);
    }

    /** Returns how many claims there are: the number of the next. */
    int size() {
        return claims.size();
    }

    /** Returns the claims of a recap, in the order added. */
    List<Claim> of(int recap) {
        return claims.subList(begins.get(recap), end(recap));
    }

    /** Returns where the claims of a recap end. */
    int end(int recap) {
        return recap + 1 < begins.size() ? begins.get(recap + 1) : claims.size();
    }

    /** Returns all claims, in their order. */
    List<Claim> inOrder(List<ClaimOrder> recapsInOrder) {
        List<Claim> ordered = new ArrayList<>(claims.size());
        recapsInOrder.forEach(at -> of(at.number()).stream().sorted().forEach(ordered::add));
        return ordered;
    }

    /** Returns all claims, by number. */
    List<Claim> all() {
        return claims;
    }
}
