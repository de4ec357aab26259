package fr.retours.api.network;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.page.frame.Link;
import fr.retours.api.page.search.ChoiceGroup;
import fr.retours.api.page.search.Narrowing;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.NodeId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The network view.
 *
 * @param centre whose network it is; null for that of a filter, or before anything is chosen
 * @param shown what is drawn; null before anything is chosen
 * @param start who to begin with, before anything is chosen
 * @param startRule what these have in common
 * @param warnings what there is to tell of the filter
 */
public record NetworkPage(
        Asking asking,
        @Nullable Centre centre,
        @Nullable Shown shown,
        List<ChoiceGroup> start,
        String startRule,
        List<String> warnings) {
    /** Copies the lists. */
    public NetworkPage {
        start = List.copyOf(start);
        warnings = List.copyOf(warnings);
    }

    /** Whose network it is: someone's, a body's, or that of those who were at an event. */
    public record Centre(NodeId id, String name) {
        /** Returns the page of what stands in the middle. */
        public String href() {
            return switch (id) {
                case EntityId entity -> PagePaths.entity(entity);
                case EventId event -> PagePaths.event(event.value());
            };
        }
    }

    /**
     * What the form shows.
     *
     * @param around whether it asks for the network around one
     */
    public record Asking(
            Narrowing narrowing,
            NetworkScope scope,
            TieMeasure measure,
            TieOrder order,
            int limit,
            int minEvents,
            boolean around) {
        /** Returns the measures to choose from. */
        public List<TieMeasure> measures() {
            return Stream.of(TieMeasure.values())
                    .filter(one -> one != TieMeasure.CHANCE || !around)
                    .toList();
        }

        /** Returns the sizes to choose from, the present one among them. */
        public List<Integer> sizes() {
            return choices(limit, 20, 40, 80, 150, 300);
        }

        /** Returns the least numbers of events to choose from, the present one among them. */
        public List<Integer> leasts() {
            return choices(minEvents, 1, 2, 3, 5, 10);
        }

        private static List<Integer> choices(int present, Integer... usual) {
            return Stream.concat(Stream.of(present), Stream.of(usual))
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** Returns where a column of the table is sorted. */
        public String sorted(TieOrder by) {
            var address = narrowing.address();
            return (by == measure.order() ? address.without("sort") : address.with("sort", by.slug())) + "#liens";
        }
    }

    /**
     * What is drawn.
     *
     * @param ties in the order of the table
     * @param files the network itself as files
     * @param downloads the events that pass the filter as files
     * @param gephi the network in Gephi Lite; null when it could not fetch it
     * @param leftOut how many participations and links count for nothing
     */
    public record Shown(
            Network network,
            Drawing drawing,
            List<NetworkTie> ties,
            List<Link> files,
            List<Link> downloads,
            @Nullable String gephi,
            TieLinks links,
            long leftOut) {
        /** Copies the lists. */
        public Shown {
            ties = List.copyOf(ties);
            files = List.copyOf(files);
            downloads = List.copyOf(downloads);
        }

        /** Returns what a line says. */
        public String line() {
            return network.measure() == TieMeasure.EVENTS
                    ? Wording.text("network.legend.line")
                    : Wording.text(
                            "picture.measure",
                            Wording.text("map.measure." + network.measure().name()));
        }
    }
}
