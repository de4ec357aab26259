package fr.retours.api.discovery;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.directory.DirectoryKind;
import fr.retours.api.page.frame.Section;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.slice.SliceGraph;
import fr.retours.model.term.Theme;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The paths of all pages, gathered once for each version of the data. Safe for concurrent use. */
final class SitePaths {
    private static final List<String> FIXED =
            List.of("/donnees", "/integrer", "/accessibilite", "/vie-privee", "/attributions");

    private final SliceGraph graph;
    private final boolean withPeople;
    private final AtomicReference<Gathered> last = new AtomicReference<>(new Gathered("", List.of()));

    /** @param withPeople whether the pages about people are among them */
    SitePaths(SliceGraph graph, boolean withPeople) {
        this.graph = graph;
        this.withPeople = withPeople;
    }

    private record Gathered(String version, List<String> paths) {}

    /**
     * Returns the paths, always in the same order.
     *
     * @param version of the data; empty while the two stores hold different ones
     */
    List<String> of(Optional<String> version) {
        Gathered known = last.get();
        if (version.isPresent() && version.get().equals(known.version())) {
            return known.paths();
        }
        List<String> paths = gather();
        version.ifPresent(one -> last.set(new Gathered(one, paths)));
        return paths;
    }

    private List<String> gather() {
        Set<String> paths = new LinkedHashSet<>();
        for (Section section : Section.values()) {
            paths.add(section.path());
        }
        for (DirectoryKind directory : DirectoryKind.values()) {
            paths.add(directory.path());
        }
        if (!withPeople) {
            paths.remove(DirectoryKind.PEOPLE.path());
        }
        paths.addAll(FIXED);
        for (Theme theme : Theme.values()) {
            paths.add(PagePaths.theme(theme.id()));
        }
        each(graph::events, slice -> slice.event().id(), slice -> {
            slice.recaps().forEach(recap -> paths.add(PagePaths.recap(recap.id().value())));
            paths.add(PagePaths.event(slice.event().id().value()));
        });
        if (withPeople) {
            each(
                    graph::people,
                    one -> one.person().id(),
                    one -> paths.add(PagePaths.entity(one.person().id())));
        }
        each(
                graph::bodies,
                one -> one.body().id(),
                one -> paths.add(PagePaths.entity(one.body().id())));
        return List.copyOf(paths);
    }

    /** A list of the graph that goes on behind the last thing of the one before. */
    @FunctionalInterface
    private interface Lists<T, I> {
        List<T> after(RelationFilter filter, @Nullable I last, int most);
    }

    private static <T, I> void each(Lists<T, I> lists, Function<T, I> id, Consumer<T> reader) {
        List<T> some = lists.after(RelationFilter.ANY, null, SliceGraph.MOST);
        while (!some.isEmpty()) {
            some.forEach(reader);
            some = some.size() < SliceGraph.MOST
                    ? List.of()
                    : lists.after(RelationFilter.ANY, id.apply(some.getLast()), SliceGraph.MOST);
        }
    }
}
