package fr.retours.model.port;

import fr.retours.model.fact.Recap;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.Theme;
import fr.retours.model.time.EventTime;
import fr.retours.model.view.BodyDetail;
import fr.retours.model.view.BodyEvent;
import fr.retours.model.view.CitingRecap;
import fr.retours.model.view.EventDetail;
import fr.retours.model.view.EventSummary;
import fr.retours.model.view.Participant;
import fr.retours.model.view.PersonDetail;
import fr.retours.model.view.PersonEvent;
import fr.retours.model.view.PersonSummary;
import fr.retours.model.view.ThemeEvent;
import fr.retours.model.view.YearGroup;
import java.util.List;
import java.util.Optional;

/**
 * Who took part in what, read from the graph. Safe for concurrent use. Calls block until the store answers and throw
 * {@link GraphUnavailableException} when it cannot, {@link GraphRefusedException} when it does not let us in, and
 * {@link GraphFailedException} when it reports an error of its own. Unknown ids give an empty page or {@link Optional}.
 *
 * <p>Events are listed latest first, see {@link EventTime#LATEST_FIRST}, ties by id; people by name in code point order
 * of the folded name.
 */
public interface ParticipationGraph {
    /**
     * Lists the events that pass the filter.
     *
     * @param leastConfidence what is asked for must have at least this confidence, from 0 to 1; what is excluded is
     *     excluded by any fact
     */
    Page<EventSummary> events(EventFilter filter, double leastConfidence, EventOrder order, PageWindow window);

    /** Lists the events that pass the filter, latest first. */
    default Page<EventSummary> events(EventFilter filter, double leastConfidence, PageWindow window) {
        return events(filter, leastConfidence, EventOrder.LATEST, window);
    }

    /** Lists the events that pass the filter, however sure. */
    default Page<EventSummary> events(EventFilter filter, PageWindow window) {
        return events(filter, 0, window);
    }

    /**
     * Counts the events that pass the filter, earliest year first, those without a date last; then by group.
     *
     * @param leastConfidence as in {@link #events(EventFilter, double, EventOrder, PageWindow)}
     */
    List<YearGroup> eventsByYear(EventFilter filter, double leastConfidence, EventGrouping grouping);

    /** Counts the events that pass the filter, however sure. */
    default List<YearGroup> eventsByYear(EventFilter filter, EventGrouping grouping) {
        return eventsByYear(filter, 0, grouping);
    }

    /** Looks one event up. */
    Optional<EventDetail> event(EventId id);

    /** Lists the people of an event; what the filter says of events does not matter. */
    Page<Participant> participants(EventId id, RelationFilter filter, PageWindow window);

    /** Lists people, those with most events first. */
    Page<PersonSummary> people(PersonQuery query, PageWindow window);

    /**
     * Looks one person up, with all functions.
     *
     * @param leastConfidence what a participation must have to be counted, from 0 to 1
     */
    Optional<PersonDetail> person(PersonId id, double leastConfidence);

    /** Looks one person up; participations count however sure. */
    default Optional<PersonDetail> person(PersonId id) {
        return person(id, 0);
    }

    /** Lists the events of a person. */
    Page<PersonEvent> eventsOf(PersonId id, RelationFilter filter, PageWindow window);

    /**
     * Looks one body up.
     *
     * @param leastConfidence what a link must have to be counted, from 0 to 1
     */
    Optional<BodyDetail> body(BodyId id, double leastConfidence);

    /** Looks one body up; links count however sure. */
    default Optional<BodyDetail> body(BodyId id) {
        return body(id, 0);
    }

    /** Lists the events a body is linked to; a territory always stands for all that lies in it. */
    Page<BodyEvent> eventsOf(BodyId id, RelationFilter filter, PageWindow window);

    /** Lists the events about a theme. */
    Page<ThemeEvent> eventsOf(Theme theme, RelationFilter filter, PageWindow window);

    /**
     * Lists the recaps without an event that name a person or body, latest published first, those without a day last, ties by
     * id; a territory always stands for all that lies in it.
     *
     * @param leastConfidence what a mention must have at least, from 0 to 1
     */
    Page<CitingRecap> recapsCiting(EntityId id, double leastConfidence, PageWindow window);

    /** Returns what changes whenever an answer may. */
    DatasetState state();

    /** Returns the hash of the source that the facts of a recap were read off, as {@link Recap#sha256()}; empty when unknown. */
    Optional<String> sha256(RecapId id);

    /**
     * Lets all that is read on this thread until the end see the same state of the graph, whatever is written meanwhile.
     *
     * @throws E if the reads do
     */
    <E extends Exception> void inOneState(GraphReads<E> reads) throws E;

    /** Returns the version of the data set that was last complete; empty before the first. */
    default Optional<String> datasetVersion() {
        return state().version();
    }
}
