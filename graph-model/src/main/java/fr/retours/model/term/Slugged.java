package fr.retours.model.term;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A member of a closed list, known on the wire, in the graph and in the index by its {@link #slug()}. */
public interface Slugged {
    /** Returns the name in the code; every enum has one. */
    String name();

    /** Returns the stable name outside the code: lower case, unaccented; that in the code unless a list says otherwise. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds the member of {@code choices} that has this slug. */
    static <E extends Enum<E> & Slugged> Optional<E> find(Class<E> choices, String slug) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.slug().equals(slug))
                .findFirst();
    }

    /**
     * Returns the member of {@code choices} that has this slug.
     *
     * @throws IllegalArgumentException if there is none
     */
    static <E extends Enum<E> & Slugged> E of(Class<E> choices, String slug) {
        return find(choices, slug)
                .orElseThrow(() -> new IllegalArgumentException(choices.getSimpleName() + " must be one of "
                        + Arrays.stream(choices.getEnumConstants())
                                .map(Slugged::slug)
                                .toList() + ", got '" + slug + "'"));
    }
}
