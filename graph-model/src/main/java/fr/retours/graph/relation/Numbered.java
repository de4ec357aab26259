package fr.retours.graph.relation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ids and their numbers, which are their places in a list. Immutable. */
final class Numbered {
    private final List<String> ids;
    private final Map<String, Integer> numbers;

    Numbered(List<String> ids) {
        this.ids = List.copyOf(ids);
        this.numbers = HashMap.newHashMap(ids.size());
        for (int number = 0; number < ids.size(); number++) {
            numbers.put(ids.get(number), number);
        }
    }

    int size() {
        return ids.size();
    }

    String id(int number) {
        return ids.get(number);
    }

    /** Returns the number of an id, or -1 when it is not among these. */
    int number(String id) {
        return numbers.getOrDefault(id, -1);
    }
}
