package fr.retours.model.slice;

import fr.retours.model.id.BodyId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.view.PersonSummary;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that passes a filter, in the order of ids, a few at a time, so that whoever reads slowly holds nothing open in the
 * store. Safe for concurrent use. Calls block until the store answers and throw
 * {@link fr.retours.model.port.GraphUnavailableException} when it cannot,
 * {@link fr.retours.model.port.GraphRefusedException} when it does not let us in, and
 * {@link fr.retours.model.port.GraphFailedException} when it reports an error of its own.
 *
 * <p>The parts of a filter narrow the people to those who had one of them, and the events to those where somebody had;
 * territories stand for themselves alone, whatever {@link RelationFilter#rollUp()} says. A list shorter than asked for is
 * the last one.
 */
public interface SliceGraph {
    /** Most things in one answer. */
    int MOST = 1_000;

    /**
     * Lists events.
     *
     * @param after the last one of the list before; null for the first list
     * @param most from 1 to {@value #MOST}
     */
    List<EventSlice> events(RelationFilter filter, @Nullable EventId after, int most);

    /**
     * Lists the people who stand in events that pass.
     *
     * @param after the last one of the list before; null for the first list
     * @param most from 1 to {@value #MOST}
     */
    List<PersonSummary> people(RelationFilter filter, @Nullable PersonId after, int most);

    /**
     * Lists the bodies that stand in events that pass.
     *
     * @param after the last one of the list before; null for the first list
     * @param most from 1 to {@value #MOST}
     */
    List<BodySlice> bodies(RelationFilter filter, @Nullable BodyId after, int most);

    /**
     * Narrows the graph to the events that any of some recaps tells, with all who stand in them; of the state of now, whatever
     * is written later.
     *
     * @param recaps those that nobody knows count for nothing
     */
    SliceGraph toldBy(Set<RecapId> recaps);

    /**
     * Reads a list to its end, as it is needed.
     *
     * @param most how many at a time, as {@code after} asks for
     * @param after the list behind one of its members
     * @param id of a member
     */
    static <T, I> Stream<T> whole(int most, Function<@Nullable I, List<T>> after, Function<T, I> id) {
        return Stream.iterate(
                        after.apply(null),
                        some -> !some.isEmpty(),
                        some -> some.size() < most ? List.<T>of() : after.apply(id.apply(some.getLast())))
                .flatMap(List::stream);
    }
}
