package fr.retours.graph.snapshot;

import fr.retours.graph.snapshot.column.NumberedIds;
import fr.retours.graph.snapshot.column.TieColumns;
import fr.retours.model.id.Slug;
import fr.retours.model.port.EventOrder;
import fr.retours.model.term.EventProperty;
import fr.retours.model.time.EventDate;
import fr.retours.model.time.EventTime;
import fr.retours.model.view.EventRef;
import fr.retours.model.view.EventSummary;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The events, numbered latest first, ties by id: see {@link fr.retours.model.time.EventTime#LATEST_FIRST}. Immutable.
 */
public final class EventCatalog {
    private final List<EventSummary> events;
    private final NumberedIds ids;
    private final TieColumns tellings;
    private final TieColumns places;
    private final TieColumns properties;
    /** Numbers of events by how they are listed, made when it is first asked for. */
    private final Map<EventOrder, int[]> orders = new ConcurrentHashMap<>();

    /**
     * Takes the events in their order.
     *
     * @param tellings recaps, by number
     * @param places territories where an event was held
     * @param properties what backs the properties that an event shows, by {@link ToldProperties#number}
     */
    EventCatalog(List<EventSummary> events, TieColumns tellings, TieColumns places, TieColumns properties) {
        this.events = List.copyOf(events);
        this.ids =
                new NumberedIds(events.size(), event -> events.get(event).id().value());
        this.tellings = tellings;
        this.places = places;
        this.properties = properties;
    }

    /** Returns how many there are. */
    public int size() {
        return events.size();
    }

    /** Returns the number of an event, or -1 when none has this id. */
    public int number(String id) {
        return ids.number(id);
    }

    /** Returns the events with a greater id, by id. */
    public IntStream after(String id) {
        return ids.after(id);
    }

    /** Returns some events in an order; those that it does not tell apart latest first. */
    public IntStream ordered(BitSet some, EventOrder order) {
        return switch (order) {
            case LATEST -> some.stream();
            case EARLIEST ->
                all(order, EventSummary::time, EventTime.EARLIEST_FIRST).filter(some::get);
            case TITLE -> all(order, Titled::of, Titled.ORDER).filter(some::get);
            case PARTICIPANTS ->
                all(order, EventSummary::participants, Comparator.reverseOrder())
                        .filter(some::get);
        };
    }

    private <K> IntStream all(EventOrder order, Function<EventSummary, K> key, Comparator<? super K> keys) {
        return IntStream.of(orders.computeIfAbsent(order, first -> sorted(key, keys)));
    }

    /** By what an event is sorted is asked once of each. */
    private <K> int[] sorted(Function<EventSummary, K> key, Comparator<? super K> order) {
        record Keyed<K>(int event, K key) {}
        return IntStream.range(0, size())
                .mapToObj(event -> new Keyed<>(event, key.apply(events.get(event))))
                .sorted(Comparator.comparing(Keyed::key, order))
                .mapToInt(Keyed::event)
                .toArray();
    }

    /** A folded title, and whose it is. */
    private record Titled(String title, String id) {
        private static final Comparator<Titled> ORDER =
                Comparator.comparing(Titled::title).thenComparing(Titled::id);

        static Titled of(EventSummary event) {
            return new Titled(Slug.of(event.title()), event.id().value());
        }
    }

    /** Returns what a list says of an event. */
    public EventSummary summary(int event) {
        return events.get(event);
    }

    /** Returns an event in short. */
    public EventRef ref(int event) {
        EventSummary one = events.get(event);
        return new EventRef(one.id(), one.title(), one.kind(), one.time());
    }

    /** Returns when an event began, when a recap dates it. */
    public @Nullable EventDate begin(int event) {
        return events.get(event).time().begin();
    }

    /** Returns which recaps tell an event: what is the number of the recap. */
    public TieColumns tellings() {
        return tellings;
    }

    /** Returns where events were held: who is the territory. */
    public TieColumns places() {
        return places;
    }

    /** Returns what backs the properties that events show. */
    public TieColumns properties() {
        return properties;
    }

    /** Returns the ties of {@link #properties} to one property of an event; none when no recap tells it. */
    public IntStream properties(int event, EventProperty property) {
        return properties.at(event, ToldProperties.number(property));
    }

    /**
     * Returns whether a recap tells a property of an event surely enough; where anything will do, also one that no
     * recap backs.
     */
    boolean isSure(int event, EventProperty property, double least) {
        return least == 0 || properties(event, property).anyMatch(tie -> properties.confidence(tie) >= least);
    }
}
