package fr.retours.graph.snapshot.column;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Ids and their numbers. Immutable. */
public final class NumberedIds {
    private final IntFunction<String> ids;
    /** The numbers in the order of their ids: a table of ids would take eight times the room. */
    private final int[] byId;
    /** For each number its place in that order. */
    private final int[] places;

    /** Numbers ids by their places in a list, none of which stands there twice. */
    public NumberedIds(List<String> ids) {
        this(ids.size(), ids::get);
    }

    /** Numbers ids from 0, which differ. */
    public NumberedIds(int size, IntFunction<String> ids) {
        this.ids = ids;
        this.byId = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing(ids::apply))
                .mapToInt(number -> number)
                .toArray();
        this.places = new int[size];
        for (int place = 0; place < size; place++) {
            places[byId[place]] = place;
        }
    }

    public int size() {
        return byId.length;
    }

    /** Returns the number of an id, or -1 when it is not among these. */
    public int number(String id) {
        int place = firstAtOrAfter(id);
        return place < byId.length && ids.apply(byId[place]).equals(id) ? byId[place] : -1;
    }

    /** Returns the numbers of greater ids, by id, whether or not this is one of them. */
    public IntStream after(String id) {
        int place = firstAtOrAfter(id);
        boolean isHere = place < byId.length && ids.apply(byId[place]).equals(id);
        return Arrays.stream(byId, isHere ? place + 1 : place, byId.length);
    }

    /** Returns these numbers in the order of their ids. */
    public IntStream byId(IntStream numbers) {
        return numbers.map(number -> places[number]).sorted().map(place -> byId[place]);
    }

    private int firstAtOrAfter(String id) {
        int low = 0;
        int high = byId.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ids.apply(byId[middle]).compareTo(id) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
