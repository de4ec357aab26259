package fr.retours.graph.snapshot;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.retours.graph.FunctionHead;
import fr.retours.graph.snapshot.column.Adjacency;
import fr.retours.graph.snapshot.column.TieColumns;
import fr.retours.graph.snapshot.name.WordIndex;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.NodeId;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.DatasetState;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.view.Citation;
import fr.retours.model.view.EntityRef;
import fr.retours.model.view.EventRef;
import fr.retours.model.view.Grounds;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * One state of the graph, whole and in memory: who was at which event, how, with which function where, what it was about, and
 * the sentences that prove it. What goes through thousands of events is found here in a moment, where the store takes a
 * microsecond for each tie; and no commit falls into an answer. Safe for concurrent use.
 */
public final class GraphSnapshot {
    /** Stands where there is no person or body. */
    public static final int NOBODY = -1;
    /** The mark of a function that is over. */
    public static final int FORMER = 1;
    /** The mark of a theme that an event is about, rather than touches on. */
    public static final int MAIN = 1;

    /** Each takes a bit for each event. */
    private static final int MOST_FILTERS = 200;
    /** Each takes four bytes for each person or body listed. */
    private static final int MOST_RANKINGS = 50;
    /** As many as there are ways to let facts count that are asked for in turn: of three levels, with and without who is only cited. */
    private static final int MOST_VIEWS = 6;

    private final DatasetState state;
    private final RecapCatalog recaps;
    private final EventCatalog events;
    private final DocumentCatalog documents;
    private final EntityCatalog entities;
    private final SnapshotTies ties;
    private final WordIndex functionWords;
    private final Adjacency eventsOfFunctions;
    /** By the filter that lets the same facts count at any event. */
    private final Cache<RelationFilter, FactView> views = lastUsed(MOST_VIEWS);

    private final Cache<EventCondition, BitSet> passing = lastUsed(MOST_FILTERS);
    /** By list and order. */
    private final Cache<Object, int[]> rankings = lastUsed(MOST_RANKINGS);
    /** By question: letters of a list, years of all events. */
    private final Cache<Object, Object> counts = lastUsed(MOST_FILTERS);

    /** Holds what was read. */
    GraphSnapshot(
            DatasetState state,
            RecapCatalog recaps,
            EventCatalog events,
            DocumentCatalog documents,
            EntityCatalog entities,
            SnapshotTies ties) {
        this.state = state;
        this.recaps = recaps;
        this.events = events;
        this.documents = documents;
        this.entities = entities;
        this.ties = ties;
        this.functionWords = new WordIndex(ties.posts().size(), ties::functionWords);
        this.eventsOfFunctions = functionsByBody();
    }

    private static <K, V> Cache<K, V> lastUsed(int most) {
        return Caffeine.newBuilder().maximumSize(most).build();
    }

    private Adjacency functionsByBody() {
        var bodies = new Adjacency.Builder();
        for (int event = 0; event < events.size(); event++) {
            bodies.add(functions()
                    .at(event)
                    .map(tie -> post(tie).body())
                    .filter(body -> body != NOBODY)
                    .sorted()
                    .distinct());
        }
        return bodies.build().reversed(entities.size());
    }

    /** Returns which state of the graph this is. */
    public DatasetState state() {
        return state;
    }

    /** Returns the recaps. */
    public RecapCatalog recaps() {
        return recaps;
    }

    /** Returns the events. */
    public EventCatalog events() {
        return events;
    }

    /** Returns the recaps that recount no event. */
    public DocumentCatalog documents() {
        return documents;
    }

    /** Returns the people and bodies. */
    public EntityCatalog entities() {
        return entities;
    }

    /** Returns how people and bodies stand in events: what is a bit of {@link TieKinds}. */
    public TieColumns presences() {
        return ties.presences();
    }

    /** Returns what people did at events: what is a bit of {@link TieKinds#parts}. */
    public TieColumns parts() {
        return ties.parts();
    }

    /** Returns the functions of people: what is the number of a {@link #post}, marks may be {@link #FORMER}. */
    public TieColumns functions() {
        return ties.functions();
    }

    /** Returns what events are about: who is the theme, by number, marks may be {@link #MAIN}. */
    public TieColumns subjects() {
        return ties.subjects();
    }

    /** Returns which function a tie of {@link #functions} is, and where it is held. */
    public HeldPost post(int function) {
        return ties.posts().get(functions().what(function));
    }

    /** Returns the posts of whose function each of these words, folded, starts one. */
    public BitSet postsNaming(Collection<String> words) {
        return functionWords.starting(words);
    }

    /** Returns the posts whose function has this head. */
    public BitSet postsHeaded(FunctionHead head) {
        Map<String, Boolean> known = new HashMap<>();
        return postsNaming(head.words()).stream()
                .filter(post -> known.computeIfAbsent(
                        Objects.requireNonNull(ties.posts().get(post).function()), head::heads))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /**
     * Returns the numbers of the people and bodies of a list in its order, which nobody changes.
     *
     * @param list what tells it from other lists and orders
     * @param all works it out
     */
    public int[] ranking(Object list, Supplier<int[]> all) {
        return kept(rankings, list, all);
    }

    /**
     * Returns numbers of the whole snapshot that many pages show.
     *
     * @param question what tells them from others, and who asks; equal ones have the same numbers
     * @param count works them out; nobody changes them
     */
    @SuppressWarnings("unchecked") // a question has one kind of numbers
    public <T> T counts(Object question, Supplier<T> count) {
        return (T) kept(counts, question, count::get);
    }

    /** Two who ask for the same at once both work it out, and nobody waits for what others ask for. */
    private static <K, V> V kept(Cache<K, V> known, K key, Supplier<V> work) {
        V found = known.getIfPresent(key);
        if (found == null) {
            found = work.get();
            known.put(key, found);
        }
        return found;
    }

    /** Returns the events where somebody held a function at a body. */
    public Adjacency eventsOfFunctions() {
        return eventsOfFunctions;
    }

    /** Returns what backs one fact or several that say the same. */
    public Grounds grounds(TieColumns columns, IntStream facts) {
        int[] all = facts.toArray();
        List<Citation> citations = IntStream.of(all)
                .boxed()
                .flatMap(tie -> columns.citations(tie, recaps::id))
                .toList();
        return new Grounds(
                IntStream.of(all).mapToDouble(columns::confidence).max().orElse(0), citations);
    }

    /** Returns the part that a filter leaves where the parts that it asks for may be anybody's. */
    public SnapshotSlice narrowed(RelationFilter filter) {
        return narrowed(filter, true);
    }

    /** Returns the part that a filter leaves where the parts that it asks for are those of whoever is listed. */
    public SnapshotSlice narrowedToOwnParts(RelationFilter filter) {
        return narrowed(filter, filter.events().parts().isAll());
    }

    private SnapshotSlice narrowed(RelationFilter filter, boolean anybodysParts) {
        FactView view = views.get(filter.atAnyEvent(), first -> new FactView(this, first));
        return new SnapshotSlice(this, view, passing(EventCondition.of(filter, anybodysParts)), filter);
    }

    /**
     * Returns the events that pass a filter of events, a body by any link, a person by having taken part; nobody changes it.
     *
     * @param least what a fact that the filter asks for must have of confidence
     */
    public BitSet passing(EventFilter filter, double least) {
        return passing(EventCondition.of(filter, least));
    }

    private BitSet passing(EventCondition condition) {
        return kept(passing, condition, () -> condition.passing(this));
    }

    /** Returns the events that any of some recaps tells. */
    public BitSet eventsToldBy(Collection<RecapId> some) {
        BitSet numbers = recaps.numbers(some);
        var tellings = events.tellings();
        return IntStream.range(0, events.size())
                .filter(event -> tellings.at(event).map(tellings::who).anyMatch(numbers::get))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** Returns the number of an event, or -1 when there is none with this id. */
    public int number(EventId id) {
        return events.number(id.value());
    }

    /** Returns the number of a person or body, or {@link #NOBODY} when there is none with this id. */
    public int number(EntityId id) {
        return entities.number(id.value());
    }

    /** Returns an event in short. */
    public EventRef event(int number) {
        return events.ref(number);
    }

    /** Returns a person or body by id and name. */
    public EntityRef entity(int number) {
        return entities.ref(number);
    }

    /** Returns the people, which nobody changes. */
    public BitSet people() {
        return entities.people();
    }

    /** Returns the name or title of whatever has an id. */
    public Optional<String> label(NodeId id) {
        return switch (id) {
            case EventId event ->
                Optional.of(number(event))
                        .filter(number -> number >= 0)
                        .map(number -> event(number).title());
            case EntityId entity ->
                Optional.of(number(entity))
                        .filter(number -> number >= 0)
                        .map(number -> entity(number).name());
        };
    }
}
