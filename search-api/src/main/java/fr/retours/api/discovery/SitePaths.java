package fr.retours.api.discovery;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.directory.DirectoryKind;
import fr.retours.api.fact.WholeSlices;
import fr.retours.api.page.frame.SiteSection;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.slice.SliceGraph;
import fr.retours.model.term.Theme;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

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
        for (SiteSection section : SiteSection.values()) {
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
        var all = new WholeSlices(graph, RelationFilter.ANY);
        all.events(SliceGraph.MOST).forEach(one -> {
            one.recaps().forEach(recap -> paths.add(PagePaths.recap(recap.id().value())));
            paths.add(PagePaths.event(one.event().id().value()));
        });
        if (withPeople) {
            all.people().forEach(one -> paths.add(PagePaths.entity(one.person().id())));
        }
        all.bodies().forEach(one -> paths.add(PagePaths.entity(one.body().id())));
        return List.copyOf(paths);
    }
}
