package fr.retours.indexer.resolve.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives out ids: the first that asks for one gets it, later ones get it with a number behind. Not safe for concurrent use. */
public final class IdNumbering {
    private final Set<String> given = new HashSet<>();
    /** The last number given behind an id. */
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Returns an id that was not given before: this one, or else with the first number from 2 that is free. */
    public String give(String plain) {
        if (given.add(plain)) {
            return plain;
        }
        int number = numbers.getOrDefault(plain, 1) + 1;
        while (!given.add(plain + "-" + number)) {
            number++;
        }
        numbers.put(plain, number);
        return plain + "-" + number;
    }
}
