package fr.retours.graph.relation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.graph.GraphConfig;
import fr.retours.graph.Neo4jConnection;
import fr.retours.graph.Neo4jGraphStore;
import fr.retours.graph.WholeReads;
import fr.retours.model.BodyId;
import fr.retours.model.CollectiviteId;
import fr.retours.model.CollectiviteKind;
import fr.retours.model.EventId;
import fr.retours.model.OrganisationId;
import fr.retours.model.Period;
import fr.retours.model.PersonId;
import fr.retours.model.RelationFilter;
import fr.retours.model.Theme;
import fr.retours.model.Window;
import fr.retours.model.relation.PathQuery;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion.Companions;
import fr.retours.model.relation.RelationQuestion.Cooperation;
import fr.retours.model.relation.RelationQuestion.Partners;
import fr.retours.model.relation.RelationQuestion.People;
import fr.retours.model.relation.RelationQuestion.Spokespeople;
import fr.retours.model.relation.RelationQuestion.ThemeBodies;
import fr.retours.model.relation.RelationQuestion.ThemePeople;
import fr.retours.model.relation.RelationView;
import fr.retours.model.relation.Via;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.summary.Plan;

/** What is asked of the extremes: nothing is cut short in silence, and no statement looks at more than it must. */
@ExtendWith(TestGraphServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeGraphIT {
    private static final PersonId HUB = new PersonId(LargeGraph.HUB);
    private static final BodyId NETWORK = new OrganisationId(LargeGraph.NETWORK);
    private static final EventId CROWD = new EventId(LargeGraph.CROWD);
    private static final PersonId SOMEONE = new PersonId("person:p-7");
    private static final CollectiviteId TOWN = new CollectiviteId("commune:10017");
    private static final RelationFilter ALL = RelationFilter.NONE;
    private static final RelationFilter WHOLE = new RelationFilter(ALL.events(), true, true, 0, true);
    private static final RelationView VIEW = new RelationView(RelationOrder.COUNT, 1, 3);
    private static final Window FIRST = new Window(20, 0);

    private Neo4jConnection connection;
    private WholeReads reads;

    @BeforeAll
    void write(GraphServer server) {
        connection = new Neo4jConnection(GraphConfig.of(server.boltUri(), server.user(), server.password())
                .withPatience(GraphConfig.LONG_PATIENCE));
        new Neo4jGraphStore(connection).prepare();
        LargeGraph.write(server.boltUri(), server.user(), server.password());
        reads = new WholeReads(connection);
    }

    @AfterAll
    void close() {
        connection.close();
    }

    @Test
    void tellsHowLongWhatItCutsShortIs() {
        var graph = new Neo4jRelationGraph(new WebReads(connection));

        var met = graph.relations(new Companions(HUB, true), ALL, VIEW, FIRST);
        var crowd = graph.neighbours(CROWD, 1, ALL, 100);
        var around = graph.neighbours(HUB, 2, ALL, 100);
        var common = graph.common(Set.of(HUB, NETWORK), ALL, FIRST);

        assertThat(met.total()).isEqualTo(LargeGraph.PEOPLE);
        assertThat(met.items().getFirst().events().items()).hasSize(3);
        assertThat(met.items().getFirst().events().total()).isGreaterThan(3);
        assertThat(crowd.nodes()).hasSize(100);
        assertThat(crowd.total()).isEqualTo(1 + LargeGraph.PEOPLE + 1 + 1 + 3);
        assertThat(around.nodes()).hasSize(100);
        assertThat(around.total()).isEqualTo(1 + LargeGraph.EVENTS + LargeGraph.PEOPLE + 1 + 300);
        assertThat(common.total()).isEqualTo(LargeGraph.EVENTS);
    }

    @Test
    void looksAtNoMoreThanItMust() {
        questions().forEach((name, question) -> {
            Map<String, Map<String, Object>> asked = new LinkedHashMap<>();
            reads.read(name, neo4j -> question.apply(noting(neo4j, asked)));
            long start = System.nanoTime();
            reads.read(name, question);
            System.out.printf(
                    "%-24s %5d ms%n",
                    name, Duration.ofNanos(System.nanoTime() - start).toMillis());
            asked.forEach((text, parameters) -> {
                Plan plan = reads.read("explain " + name, neo4j -> plan(neo4j, text, parameters));
                assertThat(operators(plan))
                        .as(name + "\n" + text)
                        .noneMatch(one -> one.startsWith("AllNodesScan")
                                || one.startsWith("NodeByLabelScan")
                                || one.startsWith("UnionNodeByLabelsScan")
                                || one.startsWith("DirectedAllRelationshipsScan")
                                || one.startsWith("CartesianProduct"));
            });
        });
    }

    private static Map<String, Function<SimpleQueryRunner, Object>> questions() {
        Map<String, Function<SimpleQueryRunner, Object>> all = new LinkedHashMap<>();
        Map.of(
                        "companions", new Companions(HUB, false),
                        "spokespeople", new Spokespeople(TOWN),
                        "partners", new Partners(NETWORK, Set.of()),
                        "theme people", new ThemePeople(Theme.SCIC),
                        "theme bodies", new ThemeBodies(Theme.SCIC),
                        "people", new People("", ""),
                        "people named", new People("hub", ""),
                        "people by function", new People("", "adjointe ess"),
                        "cooperation",
                                new Cooperation(CollectiviteKind.REGION, CollectiviteKind.REGION, null, Set.of()),
                        "around a town",
                                new Cooperation(CollectiviteKind.COMMUNE, CollectiviteKind.COMMUNE, TOWN, Set.of()))
                .forEach((name, question) -> {
                    all.put(
                            name,
                            neo4j -> new RelationReads(neo4j, EventWeb.read(neo4j), question, WHOLE).list(VIEW, FIRST));
                    all.put(
                            name + " by year",
                            neo4j -> new RelationReads(neo4j, EventWeb.read(neo4j), question, ALL).series());
                });
        all.put(
                "compared",
                neo4j -> new ComparisonReads(
                                neo4j,
                                EventWeb.read(neo4j),
                                new Companions(SOMEONE, true),
                                ALL,
                                Period.years(2000, 2005),
                                Period.years(2006, 2012),
                                VIEW,
                                FIRST)
                        .read());
        all.put(
                "common",
                neo4j -> CommonReads.common(neo4j, EventWeb.read(neo4j), List.of(NETWORK, SOMEONE, TOWN), ALL, FIRST));
        all.put(
                "common, whole",
                neo4j -> CommonReads.common(neo4j, EventWeb.read(neo4j), List.of(NETWORK, TOWN), WHOLE, FIRST));
        all.put(
                "related",
                neo4j -> RelatedReads.related(neo4j, EventWeb.read(neo4j), new EventId("event:e-77"), ALL, 3, FIRST));
        all.put(
                "path",
                neo4j -> new PathSearch(neo4j, EventWeb.read(neo4j), new PathQuery(SOMEONE, TOWN, 6, 3, Via.ANY), ALL)
                        .find());
        all.put(
                "path via bodies",
                neo4j -> new PathSearch(
                                neo4j, EventWeb.read(neo4j), new PathQuery(SOMEONE, TOWN, 6, 3, Via.BODIES), ALL)
                        .find());
        all.put("neighbours", neo4j -> new NeighbourReads(neo4j, EventWeb.read(neo4j), ALL, HUB).read(2, 100));
        all.put(
                "neighbours of a body",
                neo4j -> new NeighbourReads(neo4j, EventWeb.read(neo4j), ALL, TOWN).read(2, 100));
        all.put(
                "neighbours of an event",
                neo4j -> new NeighbourReads(neo4j, EventWeb.read(neo4j), ALL, CROWD).read(2, 100));
        all.put(
                "matrix",
                neo4j -> ThemeReads.matrix(neo4j, EventWeb.read(neo4j), CollectiviteKind.REGION, WHOLE, 1, FIRST));
        all.put("people of an event", neo4j -> participation(neo4j).participants(CROWD));
        all.put("events of a person", neo4j -> participation(neo4j).eventsOf(HUB));
        all.put("events of a body", neo4j -> participation(neo4j).eventsOf(TOWN));
        all.put("events about a theme", neo4j -> participation(neo4j).eventsOf(Theme.SCIC));
        all.put("slice of events", neo4j -> EventSlices.after(neo4j, EventWeb.read(neo4j), ALL, "", 100));
        all.put("slice of people", neo4j -> new EntitySlices(neo4j, EventWeb.read(neo4j), ALL).people("", 100));
        all.put("slice of bodies", neo4j -> new EntitySlices(neo4j, EventWeb.read(neo4j), ALL).bodies("", 100));
        all.put("stream", neo4j -> EventStream.after(neo4j, EventWeb.read(neo4j), ALL, ""));
        return all;
    }

    private static ParticipationReads participation(SimpleQueryRunner neo4j) {
        return new ParticipationReads(neo4j, EventWeb.read(neo4j), WHOLE, FIRST);
    }

    /** Passes every statement on, and notes it. */
    private static SimpleQueryRunner noting(SimpleQueryRunner neo4j, Map<String, Map<String, Object>> asked) {
        return (SimpleQueryRunner) Proxy.newProxyInstance(
                LargeGraphIT.class.getClassLoader(),
                new Class<?>[] {SimpleQueryRunner.class},
                (proxy, method, with) -> {
                    if (method.getName().equals("run") && with.length == 2 && with[1] instanceof Map<?, ?> parameters) {
                        Map<String, Object> given = new LinkedHashMap<>();
                        parameters.forEach((name, value) -> given.put(String.valueOf(name), value));
                        asked.put(String.valueOf(with[0]), given);
                    }
                    try {
                        return method.invoke(neo4j, with);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Plan plan(SimpleQueryRunner neo4j, String text, Map<String, Object> parameters) {
        return neo4j.run("EXPLAIN " + text, parameters).consume().queryPlan().orElseThrow();
    }

    private static Stream<String> operators(Plan plan) {
        return Stream.concat(
                Stream.of(plan.operatorType()), plan.children().stream().flatMap(LargeGraphIT::operators));
    }
}
