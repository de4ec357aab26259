package fr.retours.api;

import fr.retours.model.id.RecapId;
import fr.retours.model.term.Theme;
import fr.retours.text.FoundRecaps;
import fr.retours.text.Hit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What {@link FakeSearch} found; made only when it is read. */
final class FakeFound implements FoundRecaps {
    private final int size;
    private final IntFunction<Hit> hits;
    private final Optional<String> version;
    private int passed;

    FakeFound(int size, IntFunction<Hit> hits, Optional<String> version) {
        this.size = size;
        this.hits = hits;
        this.version = version;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Optional<String> datasetVersion() {
        return version;
    }

    @Override
    public List<FoundRecap> next(int most) {
        int from = passed;
        passed = Math.min(size, from + most);
        return IntStream.range(from, passed)
                .mapToObj(number -> new FoundRecap(hits.apply(number), List.of(Theme.COCONSTRUCTION, Theme.SCIC)))
                .toList();
    }

    @Override
    public Set<RecapId> ids() {
        return IntStream.range(0, size)
                .mapToObj(number -> hits.apply(number).recap().id())
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {}
}
