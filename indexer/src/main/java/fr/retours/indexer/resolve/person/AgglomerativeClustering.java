package fr.retours.indexer.resolve.person;

import java.util.BitSet;

/**
 * Agglomerative clustering: the two items with the highest score are joined, then the two with the highest score of what is
 * there then, and so on while a score is above zero. Between equals the first goes, by the one item, then by the other.
 *
 * <p>All scores are kept, and where the highest of each item is (Anderberg, 1973): joining two costs new scores for the pairs
 * that they are in, and a look at those of the few items whose highest is gone. Memory grows with the square of the items.
 */
final class AgglomerativeClustering {
    private static final int NONE = -1;

    private final Items items;
    private final int size;
    /** By item and by the distance of a later one. */
    private final double[][] scores;
    /** By item, the later one with the highest score above zero. */
    private final int[] best;

    private final BitSet left = new BitSet();

    /** What is clustered, by number. */
    interface Items {
        /** Returns how much speaks for joining two; nothing above zero where they must not be. */
        double score(int one, int later);

        /** Adds the later to the one, which stands for both from now on. */
        void join(int one, int later);
    }

    private AgglomerativeClustering(Items items, int size) {
        this.items = items;
        this.size = size;
        this.scores = new double[size][];
        this.best = new int[size];
        left.set(0, size);
    }

    /** Joins as many of the items from 0 as belong together; returns those that are left. */
    static BitSet join(int size, Items items) {
        var agglomeration = new AgglomerativeClustering(items, size);
        agglomeration.scoreAll();
        agglomeration.joinAll();
        return agglomeration.left;
    }

    private void scoreAll() {
        for (int one = 0; one < size; one++) {
            scores[one] = new double[size - one - 1];
            for (int later = one + 1; later < size; later++) {
                scores[one][later - one - 1] = items.score(one, later);
            }
            search(one);
        }
    }

    private void joinAll() {
        for (int one = highest(); one != NONE; one = highest()) {
            int later = best[one];
            items.join(one, later);
            left.clear(later);
            for (int other = left.nextSetBit(one + 1); other >= 0; other = left.nextSetBit(other + 1)) {
                scores[one][other - one - 1] = items.score(one, other);
            }
            search(one);
            for (int before = left.nextSetBit(0); before >= 0 && before < later; before = left.nextSetBit(before + 1)) {
                if (before != one) {
                    update(before, one, later);
                }
            }
        }
    }

    /** Follows a joining in the row of an item before the one that is gone. */
    private void update(int item, int grown, int gone) {
        if (item < grown) {
            scores[item][grown - item - 1] = items.score(item, grown);
        }
        if (best[item] == gone || best[item] == grown) {
            search(item);
        } else if (item < grown && isBetter(item, grown, best[item])) {
            best[item] = grown;
        }
    }

    private void search(int item) {
        best[item] = NONE;
        for (int later = left.nextSetBit(item + 1); later >= 0; later = left.nextSetBit(later + 1)) {
            if (isBetter(item, later, best[item])) {
                best[item] = later;
            }
        }
    }

    /** Returns whether a later item goes before the best so far. */
    private boolean isBetter(int item, int later, int sofar) {
        double score = score(item, later);
        double most = score(item, sofar);
        return score > most || (score == most && score > 0 && later < sofar);
    }

    private double score(int item, int later) {
        return later == NONE ? 0 : scores[item][later - item - 1];
    }

    /** Returns the item whose best has the highest score; none when no score is above zero. */
    private int highest() {
        int highest = NONE;
        double most = 0;
        for (int item = left.nextSetBit(0); item >= 0; item = left.nextSetBit(item + 1)) {
            double score = score(item, best[item]);
            if (score > most) {
                highest = item;
                most = score;
            }
        }
        return highest;
    }
}
