package fr.retours.indexer.resolve;

import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.model.id.EntityId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the claims of one kind became. It keeps the ids of the claims and not what they were decided by. Filled by one
 * thread; then safe for concurrent use.
 *
 * @param <T> a person or an organisation
 */
final class ClaimColumn<T> {
    /** By number of recap, where its claims end. */
    private final int[] ends;

    private final EntityId[] locals;
    private final List<@Nullable T> became;

    ClaimColumn(RowsByRecap<Claim> claims, int recaps) {
        ends = new int[recaps];
        Arrays.setAll(ends, claims::end);
        locals = claims.all().stream().map(Claim::local).toArray(EntityId[]::new);
        became = new ArrayList<@Nullable T>(Collections.<@Nullable T>nCopies(locals.length, null));
    }

    void put(Claim claim, T what) {
        became.set(claim.number(), what);
    }

    /** Returns what a claim became; null for one that is not among these. */
    @Nullable
    T of(Claim claim) {
        int number = claim.number();
        return number < locals.length && locals[number].equals(claim.local()) ? became.get(number) : null;
    }

    /** Returns what a recap's claim of an id became; null where it has none. */
    @Nullable
    T find(int recap, EntityId local) {
        for (int i = begin(recap); i < ends[recap]; i++) {
            if (locals[i].equals(local)) {
                return became.get(i);
            }
        }
        return null;
    }

    /** Gives each id of a recap with what it became. */
    void forEach(int recap, BiConsumer<EntityId, T> taker) {
        for (int i = begin(recap); i < ends[recap]; i++) {
            T one = became.get(i);
            if (one != null) {
                taker.accept(locals[i], one);
            }
        }
    }

    private int begin(int recap) {
        return recap == 0 ? 0 : ends[recap - 1];
    }
}
