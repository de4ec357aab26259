package fr.retours.graph.snapshot;

import fr.retours.model.id.RecapId;
import fr.retours.model.view.RecapRef;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The recaps that facts were read off, numbered by id. Immutable once it is built. */
public final class RecapCatalog {
    private final List<RecapId> ids = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** A recap that relationships name but that has no node: somebody deleted it by hand. */
    private static final Source LOST = new Source("", null, null, null);

    RecapCatalog() {}

    /**
     * What is known of a recap.
     *
     * @param url the address as text, which takes a tenth of the room of a {@link URI}
     */
    record Source(
            String title,
            @Nullable String url,
            @Nullable LocalDate published,
            @Nullable String sha256) {}

    /** Adds the next recap by id. */
    void add(String id, Source source) {
        numbers.put(id, ids.size());
        ids.add(new RecapId(id));
        sources.add(source);
    }

    /** Returns the number of a recap that a relationship names. */
    int numberOf(String id) {
        Integer known = numbers.get(id);
        if (known == null) {
            add(id, LOST);
            return ids.size() - 1;
        }
        return known;
    }

    /** Returns the numbers of those of some recaps that are known. */
    BitSet numbers(Collection<RecapId> some) {
        return some.stream()
                .map(one -> numbers.get(one.value()))
                .filter(Objects::nonNull)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** Returns the id of a recap. */
    public RecapId id(int recap) {
        return ids.get(recap);
    }

    /** Returns a recap by id and title. */
    public RecapRef ref(int recap) {
        Source source = sources.get(recap);
        return new RecapRef(
                ids.get(recap), source.title, source.url == null ? null : URI.create(source.url), source.published);
    }

    /** Returns the hash of the source that the facts of a recap were read off. */
    public Optional<String> sha256(RecapId id) {
        return Optional.ofNullable(numbers.get(id.value()))
                .flatMap(number -> Optional.ofNullable(sources.get(number).sha256));
    }
}
