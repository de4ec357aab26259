package fr.retours.bench.graph;

import fr.retours.bench.corpus.RecapGenerator;
import fr.retours.graph.Folded;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.term.Theme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.Record;
import org.neo4j.driver.RoutingControl;

/**
 * Questions to a generated graph. Whom they are about is drawn among those who take part, so that whoever is everywhere is
 * asked about most.
 */
public final class GraphQuestions {
    private static final QueryConfig READ =
            QueryConfig.builder().withRouting(RoutingControl.READ).build();
    private static final List<Theme> THEMES = List.of(Theme.values());

    private final RecapGenerator generator;
    private final int events;
    private final Random random;
    private final Map<String, Supplier<Question>> all = new LinkedHashMap<>();

    /**
     * A question.
     *
     * @param path where the API answers it
     * @param cypher the statement that answers it
     */
    record Question(String path, String cypher, Map<String, Object> parameters) {
        Question {
            parameters = Map.copyOf(parameters);
        }

        /** Has Neo4j answer it, and reads all of the answer. */
        List<Record> ask(Driver driver) {
            return driver.executableQuery(cypher)
                    .withParameters(parameters)
                    .withConfig(READ)
                    .execute()
                    .records();
        }

        private static Question of(String path, String cypher, Map<String, Object> parameters) {
            return new Question("/api/v1" + path, cypher, parameters);
        }

        /** Asks about one thing, whose id stands in the path in place of {@code {}}. */
        private static Question about(String id, String path, String cypher) {
            return of(path.replace("{}", id), cypher, Map.of("id", id));
        }
    }

    GraphQuestions(RecapGenerator generator, int events, long seed) {
        this.generator = generator;
        this.events = events;
        this.random = new Random(seed);
        oneHop();
        twoHops();
        far();
    }

    /** Returns the names of the questions, those of one hop first. */
    Set<String> names() {
        return Collections.unmodifiableSet(all.keySet());
    }

    /** Makes questions. */
    List<Question> of(String name, int number) {
        Supplier<Question> question = all.get(name);
        if (question == null) {
            throw new IllegalArgumentException("name must be one of " + all.keySet() + ", got " + name);
        }
        return Stream.generate(question).limit(number).toList();
    }

    private void oneHop() {
        about("1 hop: event, people", this::event, "/events/{}/people", PresenceCypher.EVENT_PEOPLE);
        about("1 hop: person, events", this::person, "/people/{}/events", PresenceCypher.PERSON_EVENTS);
        about(
                "1 hop: organisation, events",
                this::organisation,
                "/organisations/{}/events",
                PresenceCypher.BODY_EVENTS);
        about("1 hop: commune, events", this::commune, "/collectivites/{}/events", PresenceCypher.BODY_EVENTS);
        about("1 hop: theme, events", "/themes/{}/events", PresenceCypher.THEME_EVENTS);
        about("1 hop: neighbours", this::person, "/graph/neighbours?id={}", PresenceCypher.NEIGHBOURS);
        about("1 hop: spoke for", this::organisation, "/organisations/{}/people", RelationCypher.SPOKE_FOR);
    }

    private void twoHops() {
        about("2 hops: co-participants", this::person, "/people/{}/co-participants", RelationCypher.CO_PARTICIPANTS);
        about("2 hops: by year", this::person, "/people/{}/co-participants?series=year", RelationCypher.BY_YEAR);
        about("2 hops: partners", this::organisation, "/organisations/{}/partners", RelationCypher.PARTNERS);
        about(
                "2 hops: neighbours",
                this::person,
                "/graph/neighbours?depth=2&id={}",
                PresenceCypher.NEIGHBOURS_OF_NEIGHBOURS);
        all.put("2 hops: in common", () -> {
            String person = person();
            String organisation = organisation();
            return Question.of(
                    "/graph/common?id=" + person + "&id=" + organisation,
                    PresenceCypher.IN_COMMON,
                    Map.of("a", person, "b", organisation));
        });
        about("2 hops: related events", this::event, "/events/{}/related", PresenceCypher.RELATED);
        about("2 hops: theme, people", "/themes/{}/people", RelationCypher.THEME_PEOPLE);
        about("2 hops: theme, bodies", "/themes/{}/bodies", RelationCypher.THEME_BODIES);
    }

    private void far() {
        all.put("path", () -> {
            String one = person();
            String other = anotherThan(one);
            return Question.of(
                    "/graph/path?k=3&a=" + one + "&b=" + other, PresenceCypher.PATH, Map.of("a", one, "b", other));
        });
        all.put("people by function", this::holders);
        all.put("people", () -> Question.of("/people", RelationCypher.PEOPLE, Map.of()));
        all.put(
                "cooperation of regions",
                () -> Question.of("/graph/cooperation?level=region&roll_up=true", RelationCypher.REGIONS, Map.of()));
        about("cooperation around a commune", this::commune, "/graph/cooperation?around={}", RelationCypher.AROUND);
        all.put(
                "cooperation, themes",
                () -> Question.of(
                        "/graph/cooperation/themes?level=region&roll_up=true",
                        RelationCypher.REGIONS_AND_THEMES,
                        Map.of()));
    }

    private void about(String name, Supplier<String> id, String path, String cypher) {
        all.put(name, () -> Question.about(id.get(), path, cypher));
    }

    private void about(String name, String path, String cypher) {
        all.put(name, () -> {
            Theme theme = THEMES.get(random.nextInt(THEMES.size()));
            return Question.of(path.replace("{}", theme.slug()), cypher, Map.of("id", theme.id()));
        });
    }

    private Question holders() {
        String function = function();
        return Question.of(
                "/people?function_contains=" + URLEncoder.encode(function, StandardCharsets.UTF_8),
                RelationCypher.PEOPLE_BY_FUNCTION,
                Map.of("words", CypherPieces.startingElided(Folded.words(function))));
    }

    private String person() {
        return drawn(() -> recap().people().stream()
                .filter(Participation::tookPart)
                .map(one -> one.person().id()));
    }

    /** Neo4j finds no path from someone to themselves. */
    private String anotherThan(String one) {
        String other = person();
        while (other.equals(one)) {
            other = person();
        }
        return other;
    }

    private String organisation() {
        return body(OrganisationId.class);
    }

    private String commune() {
        return body(CollectiviteId.class);
    }

    private String body(Class<? extends EntityId> kind) {
        return drawn(() -> recap().bodies().stream()
                .map(Involvement::body)
                .map(one -> (EntityId) one.id())
                .filter(kind::isInstance));
    }

    private String drawn(Supplier<Stream<? extends EntityId>> among) {
        List<? extends EntityId> found = List.of();
        while (found.isEmpty()) {
            found = among.get().toList();
        }
        return found.get(random.nextInt(found.size())).value();
    }

    private String function() {
        var functions = recap().people().stream()
                .flatMap(one -> one.roles().stream())
                .flatMap(role -> Stream.ofNullable(role.function()))
                .toList();
        return functions.isEmpty() ? "maire" : functions.getFirst();
    }

    private String event() {
        return recap().event().orElseThrow().id().value();
    }

    private RecapFacts recap() {
        return generator.recap(random.nextInt(events));
    }
}
