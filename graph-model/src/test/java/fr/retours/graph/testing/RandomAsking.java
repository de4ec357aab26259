package fr.retours.graph.testing;

import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.NodeId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.meeting.JointTie;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.FilterSelection;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.NameChoice;
import fr.retours.model.relation.PathQuery;
import fr.retours.model.relation.PathVia;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationQuestion.BodyPairs;
import fr.retours.model.relation.RelationQuestion.Companions;
import fr.retours.model.relation.RelationQuestion.Cooperation;
import fr.retours.model.relation.RelationQuestion.Organisations;
import fr.retours.model.relation.RelationQuestion.Partners;
import fr.retours.model.relation.RelationQuestion.People;
import fr.retours.model.relation.RelationQuestion.Spokespeople;
import fr.retours.model.relation.RelationQuestion.Territories;
import fr.retours.model.relation.RelationQuestion.ThemeBodies;
import fr.retours.model.relation.RelationQuestion.ThemePeople;
import fr.retours.model.relation.RelationView;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import fr.retours.model.time.DateBasis;
import fr.retours.model.time.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws questions of relationship that a corpus has answers for, most of the time; the same for the same seed. */
public final class RandomAsking {
    private static final List<String> FUNCTIONS = List.of("maire", "adjointe maire", "direct", "charg miss", "zz", "");
    private static final List<String> NAMES = List.of("", "", "an", "œuv", "martin", "l'h");

    /** Not by chance: numbers that two ways of working them out give may differ in their last digit. */
    private static final List<RelationOrder> ORDERS = Arrays.stream(RelationOrder.values())
            .filter(one -> one != RelationOrder.CHANCE)
            .toList();

    private final Random random;
    private final List<PersonId> people;
    private final List<BodyId> bodies;
    private final List<EventId> events;

    /** Asks about who and what the facts name. */
    public RandomAsking(Random random, Collection<RecapFacts> facts) {
        this.random = random;
        var corpus = new Corpus(facts);
        this.people = corpus.entities()
                .filter(PersonId.class::isInstance)
                .map(PersonId.class::cast)
                .toList();
        this.bodies = corpus.entities()
                .filter(BodyId.class::isInstance)
                .map(BodyId.class::cast)
                .toList();
        this.events = corpus.events().stream().map(ToldEvent::id).toList();
    }

    /** Draws a question. */
    public RelationQuestion question() {
        return switch (random.nextInt(9)) {
            case 0 -> new Companions(any(people), random.nextBoolean());
            case 1 -> new People(names(), any(FUNCTIONS), any(FUNCTIONS));
            case 2 -> new Spokespeople(any(bodies));
            case 3 -> new Partners(any(bodies), ties());
            case 4 -> new ThemePeople(any(Theme.values()));
            case 5 -> new ThemeBodies(any(Theme.values()));
            case 6 -> new Organisations(names());
            case 7 ->
                new Territories(
                        random.nextInt(3) == 0 ? null : any(CollectiviteKind.values()),
                        random.nextInt(3) == 0 ? territory() : null,
                        names());
            default -> cooperation();
        };
    }

    private NameChoice names() {
        return new NameChoice(any(NAMES), random.nextInt(3) == 0 ? any("a", "m", "o", "0") : "");
    }

    /** Draws a question of pairs of bodies. */
    public BodyPairs bodyPairs() {
        return new BodyPairs(random.nextBoolean(), ties());
    }

    /** Draws a question of pairs of territories. */
    public Cooperation cooperation() {
        var level = level();
        var around = random.nextInt(3) == 0 ? territory() : null;
        return new Cooperation(level, random.nextInt(4) == 0 ? CollectiviteKind.FOREIGN : level, around, ties());
    }

    /** Draws a level that territories of France have. */
    public CollectiviteKind level() {
        return any(Arrays.stream(CollectiviteKind.values())
                .filter(one -> one != CollectiviteKind.FOREIGN)
                .toList());
    }

    private @Nullable CollectiviteId territory() {
        List<CollectiviteId> territories = ofKind(CollectiviteId.class);
        return territories.isEmpty() ? null : any(territories);
    }

    private Set<JointTie> ties() {
        return random.nextInt(3) > 0 ? Set.of() : some(2, List.of(JointTie.values()));
    }

    /** Draws a filter: often none, sometimes a few keys at once. */
    public RelationFilter filter() {
        return new RelationFilter(
                random.nextInt(3) == 0 ? EventFilter.NONE : events(),
                random.nextInt(4) > 0,
                random.nextInt(3) > 0,
                random.nextInt(3) > 0 ? 0 : random.nextInt(100) / 100.0,
                random.nextInt(3) == 0);
    }

    private EventFilter events() {
        return new EventFilter(
                selection(5, List.of(Theme.values())),
                selection(8, List.of(EventKind.values())),
                selection(10, people),
                selection(10, ofKind(OrganisationId.class)),
                selection(10, ofKind(CollectiviteId.class)),
                selection(6, List.of(Part.values())),
                random.nextInt(4) == 0 ? day() : null,
                random.nextInt(4) == 0 ? day() : null,
                any(DateBasis.values()));
    }

    private <T> List<T> ofKind(Class<T> kind) {
        return bodies.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private <T> FilterSelection<T> selection(int rarity, List<T> choices) {
        int drawn = random.nextInt(rarity);
        if (choices.isEmpty() || drawn > 1) {
            return FilterSelection.all();
        }
        return drawn == 0
                ? new FilterSelection<>(some(3, choices), Set.of())
                : new FilterSelection<>(Set.of(), some(1, choices));
    }

    private <T> Set<T> some(int most, List<T> choices) {
        return Stream.generate(() -> any(choices))
                .limit(1 + random.nextInt(most))
                .collect(Collectors.toSet());
    }

    private LocalDate day() {
        return LocalDate.of(2015, 1, 1).plusDays(random.nextInt(120));
    }

    /** Draws a period in which made-up events fall. */
    public Period period() {
        var from = day();
        return new Period(from, from.plusDays(random.nextInt(60)));
    }

    /** Draws a view. */
    public RelationView view() {
        return new RelationView(any(ORDERS), 1 + random.nextInt(2), random.nextInt(4));
    }

    /** Draws a window. */
    public PageWindow window() {
        return new PageWindow(1 + random.nextInt(30), random.nextInt(3) == 0 ? random.nextInt(10) : 0);
    }

    /** Draws a few people and bodies. */
    public Set<EntityId> entities() {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> entity())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Draws an event. */
    public EventId event() {
        return any(events);
    }

    /** Draws a person, a body or an event. */
    public NodeId node() {
        return random.nextInt(3) == 0 ? event() : entity();
    }

    /** Draws paths to find. */
    public PathQuery path() {
        return new PathQuery(entity(), entity(), 1 + random.nextInt(6), 1 + random.nextInt(3), any(PathVia.values()));
    }

    /** Draws a small number. */
    public int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    private EntityId entity() {
        return random.nextBoolean() ? any(people) : any(bodies);
    }

    @SafeVarargs
    private <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
