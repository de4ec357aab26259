package fr.retours.graph.snapshot;

import fr.retours.graph.FoldedNames;
import fr.retours.graph.snapshot.column.Adjacency;
import fr.retours.graph.snapshot.column.NumberSets;
import fr.retours.graph.snapshot.column.NumberedIds;
import fr.retours.graph.snapshot.name.FilingOrder;
import fr.retours.graph.snapshot.name.WordIndex;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Organisation;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.NumberRegister;
import fr.retours.model.view.EntityRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people and bodies, numbered by folded name, then id, and what lies in what. Immutable. */
public final class EntityCatalog {
    private final List<Entity> entities;
    private final NumberedIds ids;
    private final Adjacency within;
    private final Adjacency around;
    private final BitSet people;
    private final BitSet territories;
    private final Map<CollectiviteKind, BitSet> levels;
    private final BitSet organisations;
    private final WordIndex names;
    /** Made when it is first asked for. */
    private volatile @Nullable FilingOrder filing;

    /**
     * A person or body.
     *
     * @param aliases other names
     * @param numbers what only an organisation has
     * @param territory what only a territory has; null for others
     */
    record Entity(
            EntityRef ref,
            List<String> aliases,
            SortedMap<NumberRegister, String> numbers,
            @Nullable Territory territory) {}

    /**
     * A territory.
     *
     * @param alone without those that contain it
     * @param partOf the ids of those right above it
     */
    record Territory(Collectivite alone, List<String> partOf) {}

    /**
     * Takes people and bodies in their order.
     *
     * @param within for each those that lie directly in it
     */
    EntityCatalog(List<Entity> entities, Adjacency within) {
        this.entities = List.copyOf(entities);
        this.ids = new NumberedIds(
                entities.size(), one -> entities.get(one).ref.id().value());
        this.within = within;
        this.around = within.reversed(entities.size());
        this.people = those(one -> ref(one).id() instanceof PersonId);
        this.territories = those(one -> ref(one).id() instanceof CollectiviteId);
        this.levels = Arrays.stream(CollectiviteKind.values())
                .collect(Collectors.toMap(Function.identity(), this::startingWith));
        this.organisations = those(one -> ref(one).id() instanceof OrganisationId);
        this.names = new WordIndex(entities.size(), this::words);
    }

    private BitSet startingWith(CollectiviteKind level) {
        String prefix = level.slug() + ":";
        return those(one -> ref(one).id().value().startsWith(prefix));
    }

    private BitSet those(IntPredicate wanted) {
        return IntStream.range(0, entities.size()).filter(wanted).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private Collection<String> words(int entity) {
        return Stream.concat(Stream.of(ref(entity).name()), aliases(entity).stream())
                .flatMap(name -> FoldedNames.words(name).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns how many there are. */
    public int size() {
        return entities.size();
    }

    /** Returns the number of a person or body, or {@link GraphSnapshot#NOBODY} when none has this id. */
    public int number(String id) {
        return ids.number(id);
    }

    /** Returns those with a greater id, by id. */
    public IntStream after(String id) {
        return ids.after(id);
    }

    /** Returns these by id. */
    public IntStream byId(IntStream some) {
        return ids.byId(some);
    }

    /** Returns a person or body by id and name. */
    public EntityRef ref(int entity) {
        return entities.get(entity).ref;
    }

    /** Returns other names. */
    public List<String> aliases(int entity) {
        return entities.get(entity).aliases;
    }

    /** Returns those that are people, which nobody changes. */
    public BitSet people() {
        return people;
    }

    /** Returns the territories of a level, which nobody changes. */
    public BitSet territories(CollectiviteKind level) {
        return levels.getOrDefault(level, new BitSet());
    }

    /** Returns all territories, also those whose level is open, which nobody changes. */
    public BitSet territories() {
        return territories;
    }

    /** Returns those that are organisations, which nobody changes. */
    public BitSet organisations() {
        return organisations;
    }

    /** Returns how all are filed. */
    public FilingOrder filing() {
        FilingOrder known = filing;
        if (known == null) {
            known = new FilingOrder(size(), this::ref);
            filing = known;
        }
        return known;
    }

    /** Returns those of whose name or another name each of these words, folded, starts one. */
    public BitSet named(Collection<String> words) {
        return names.starting(words);
    }

    /** Returns a body, a territory with all that contain it. */
    public Body body(int entity) {
        Entity one = entities.get(entity);
        if (one.territory == null) {
            return new Organisation((OrganisationId) one.ref.id(), one.ref.name(), one.aliases, one.numbers);
        }
        return territory(one.territory, Set.of());
    }

    /** @param below ids met on the way up: recaps that contradict each other could make a circle */
    private Collectivite territory(Territory one, Set<CollectiviteId> below) {
        Collectivite alone = one.alone;
        Set<CollectiviteId> met = new HashSet<>(below);
        met.add(alone.id());
        return new Collectivite(
                alone.id(),
                alone.kind(),
                alone.name(),
                alone.coordinates(),
                alone.population(),
                one.partOf.stream()
                        .flatMap(id -> territory(id).stream())
                        .filter(above -> !met.contains(above.alone.id()))
                        .map(above -> territory(above, met))
                        .toList(),
                alone.candidates());
    }

    private Optional<Territory> territory(String id) {
        int number = number(id);
        return number < 0 ? Optional.empty() : Optional.ofNullable(entities.get(number).territory);
    }

    /** Returns a person or body with all that lies in it. */
    public BitSet territory(int entity) {
        BitSet found = NumberSets.only(entity);
        BitSet fresh = found;
        while (!fresh.isEmpty()) {
            fresh = within.of(fresh);
            fresh.andNot(found);
            found.or(fresh);
        }
        return found;
    }

    /** Returns a person or body with all that it lies in, which are few. */
    public IntStream surroundings(int entity) {
        List<Integer> found = new ArrayList<>(List.of(entity));
        for (int next = 0; next < found.size(); next++) {
            around.of(found.get(next)).filter(one -> !found.contains(one)).forEach(found::add);
        }
        return found.stream().mapToInt(Integer::intValue);
    }
}
