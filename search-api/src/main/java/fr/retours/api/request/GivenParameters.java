package fr.retours.api.request;

import fr.retours.api.wording.Wording;
import fr.retours.model.term.Slugged;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a request gave by name, what of it was read, and what was refused. Not safe for concurrent use. */
abstract class GivenParameters {
    /** Most values one parameter may have. */
    public static final int MOST_VALUES = 100;

    private final Map<String, List<String>> given;
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, List<String>> errors = new LinkedHashMap<>();

    GivenParameters(Map<String, List<String>> given) {
        this.given = new LinkedHashMap<>(given);
    }

    /** Has a parameter pass for one that was not given. */
    final void withhold(String name) {
        given.remove(name);
    }

    /** Returns the names that were read, in that order. */
    final Set<String> known() {
        return known;
    }

    /** Returns all values of a parameter, in the order given. */
    public final List<String> values(String name) {
        known.add(name);
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > MOST_VALUES) {
            refuse(name, "parameter.many", MOST_VALUES, values.size());
            return List.of();
        }
        return values;
    }

    /** Takes a parameter that is not given for one that is. */
    public final void suppose(String name, String value) {
        if (!has(name)) {
            given.put(name, List.of(value));
        }
    }

    /** Has values stand in the place of those given, once it is known what these mean: whatever comes after reads one way to write it. */
    final void settle(String name, Collection<String> meant) {
        if (has(name)) {
            given.put(name, List.copyOf(meant));
        }
    }

    /** Returns what was given of all that was read until now, in the order given. */
    public final Map<String, List<String>> understood() {
        Map<String, List<String>> understood = new LinkedHashMap<>(given);
        understood.keySet().retainAll(known);
        return understood;
    }

    /** Returns all that was given, read or not, in the order given. */
    public final Map<String, List<String>> all() {
        return Collections.unmodifiableMap(given);
    }

    /** Returns the value of a parameter that may stand once. */
    final Optional<String> single(String name) {
        List<String> values = values(name);
        if (values.size() > 1) {
            refuse(name, "parameter.once");
        }
        return values.stream().findFirst();
    }

    /** Returns whether a parameter was given with a value. */
    public final boolean has(String name) {
        return !given.getOrDefault(name, List.of()).isEmpty();
    }

    /** Tells whether a value of a parameter was refused. */
    final boolean isRefused(String name) {
        return errors.containsKey(name);
    }

    /** Notes a value that is none of a closed list. */
    final <E extends Enum<E> & Slugged> void refuseChoice(String name, Class<E> choices, String value) {
        refuseChoice(name, Arrays.asList(choices.getEnumConstants()), value);
    }

    private void refuseChoice(String name, List<? extends Slugged> choices, String value) {
        refuse(name, "parameter.choice", String.join(", ", ParameterShapes.slugs(choices)), ShownValue.of(value));
    }

    /** Returns which of some choices a text names; one that names none is refused. */
    final <E extends Slugged> Optional<E> found(String name, List<E> choices, String text) {
        Optional<E> found =
                choices.stream().filter(one -> one.slug().equals(text)).findFirst();
        if (found.isEmpty()) {
            refuseChoice(name, choices, text);
        }
        return found;
    }

    /** Notes that a parameter cannot be served, with the name of the message. */
    public final void refuse(String name, String reason, Object... values) {
        errors.computeIfAbsent(ShownValue.of(name), key -> new ArrayList<>()).add(Wording.text(reason, values));
    }

    /**
     * Notes those of some parameters that were given though they do not go with another.
     *
     * @param other that one with its value, as in {@code format=csv}
     */
    public final void refuseBeside(String other, List<String> names) {
        for (String name : names) {
            if (!values(name).isEmpty()) {
                refuse(name, "parameter.one-way", other);
            }
        }
    }

    /** Refuses what was given and never read. */
    final void refuseUnknown() {
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                refuse(name, known.isEmpty() ? "parameter.none" : "parameter.unknown", String.join(", ", known));
            }
        }
    }

    /** @throws BadParametersException if anything was refused */
    final void check() {
        if (!errors.isEmpty()) {
            throw new BadParametersException(errors);
        }
    }
}
