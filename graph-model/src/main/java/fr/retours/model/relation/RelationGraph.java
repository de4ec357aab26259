package fr.retours.model.relation;

import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.NodeId;
import fr.retours.model.meeting.RelatedEvent;
import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Who with whom, read from the graph. Safe for concurrent use. Calls block until the store answers and throw
 * {@link fr.retours.model.port.GraphUnavailableException} when it cannot,
 * {@link fr.retours.model.port.GraphRefusedException} when it does not let us in, and
 * {@link fr.retours.model.port.GraphFailedException} when it reports an error of its own. Unknown ids give empty
 * answers; {@link #labels} tells them from those that have no relationship.
 *
 * <p>Events are listed latest first, see {@link fr.retours.model.time.EventTime#LATEST_FIRST}, ties by id. Whatever is
 * cut short says how long it is.
 */
public interface RelationGraph {
    /** Returns the name or title of each of these people, bodies and events that there is. */
    Map<NodeId, String> labels(Collection<? extends NodeId> ids);

    /** Returns the name or title of a person, body or event; empty when nothing has the id. */
    default Optional<String> label(NodeId id) {
        return Optional.ofNullable(labels(Set.of(id)).get(id));
    }

    /** Lists relationships, strongest first. */
    Page<Relation> relations(RelationQuestion question, RelationFilter filter, RelationView view, PageWindow window);

    /** Counts the relationships by the letter under which their second end is filed, as {@link NameChoice#initial} writes it; letters without any are left out. */
    SortedMap<String, Integer> initials(RelationQuestion question, RelationFilter filter);

    /** Returns all relationships in the order of {@link #relations}; each is read only when the stream comes to it. */
    Stream<Relation> allRelations(RelationQuestion question, RelationFilter filter, RelationView view);

    /** Counts the relationships by year, earliest first, events without a date last; years without any are left out. */
    List<YearCount> series(RelationQuestion question, RelationFilter filter);

    /** Counts participations and links, at the events that a filter asks for, that would count if facts did however sure. */
    long leftOut(RelationFilter filter);

    /**
     * Asks the question of two periods, which take the place of the filter's days.
     *
     * @param window the stretch of each of the three lists
     */
    Comparison compare(
            RelationQuestion question,
            RelationFilter filter,
            Period before,
            Period after,
            RelationView view,
            PageWindow window);

    /**
     * Lists the events that all of these were at.
     *
     * @param entities at least one
     */
    Page<SharedEvent> common(Set<EntityId> entities, RelationFilter filter, PageWindow window);

    /**
     * Lists the events that share people, bodies or themes with this one, highest score first, then latest first.
     *
     * @param shown most people, bodies and themes in common to show of each event
     */
    Page<RelatedEvent> related(EventId event, RelationFilter filter, int shown, PageWindow window);

    /**
     * Finds paths of the least number of hops there is; several have the same length, differ in whom they lead through, and
     * are chosen by ids so that the same graph always gives the same. A territory stands for itself, whatever the filter says.
     *
     * @return empty when no path is short enough
     */
    List<RelationPath> paths(PathQuery query, RelationFilter filter);

    /**
     * Gathers what stands around a person, body or event.
     *
     * @param depth 1 for what it is tied to, 2 for what these are tied to
     * @param limit most nodes, the one in the middle included
     */
    Neighbourhood neighbours(NodeId id, int depth, RelationFilter filter, int limit);

    /**
     * Counts, for territories of a level, the events about each theme; territories with most events first, then by name.
     *
     * @param shown most events shown in each cell
     */
    Page<TerritoryThemes> themes(CollectiviteKind level, RelationFilter filter, int shown, PageWindow window);

    /**
     * Counts the events of a person or body by theme and year, in the order of {@link fr.retours.model.term.Theme}, then earliest
     * first, events without a date last; years without any are left out. An event of several themes counts for each.
     */
    List<ThemeYearCount> themesByYear(EntityId entity, RelationFilter filter);

    /** Goes through all events that pass, by id, each with all who stand in it; holds a few at a time. */
    void forEachEvent(RelationFilter filter, Consumer<SharedEvent> reader);
}
