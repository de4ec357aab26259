package fr.retours.bench;

import fr.retours.bench.corpus.RecapGenerator;
import fr.retours.model.CollectiviteId;
import fr.retours.model.EntityId;
import fr.retours.model.Involvement;
import fr.retours.model.OrganisationId;
import fr.retours.model.Participation;
import fr.retours.model.RecapFacts;
import fr.retours.model.Theme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Requests to a generated graph. Whom they are about is drawn among those who take part, so that whoever is everywhere is
 * asked about most.
 */
final class GraphQuestions {
    private static final List<Theme> THEMES = List.of(Theme.values());

    private final RecapGenerator generator;
    private final int events;
    private final Random random;
    private final Map<String, Supplier<String>> all = new LinkedHashMap<>();

    GraphQuestions(RecapGenerator generator, int events, long seed) {
        this.generator = generator;
        this.events = events;
        this.random = new Random(seed);
        oneHop();
        twoHops();
        far();
    }

    /** Returns the names of the questions, those of one hop first. */
    Iterable<String> names() {
        return all.keySet();
    }

    /** Makes paths with parameters. */
    List<String> paths(String name, int number) {
        Supplier<String> question = all.getOrDefault(name, String::new);
        return Stream.generate(question).limit(number).map("/api/v1"::concat).toList();
    }

    private void oneHop() {
        all.put("1 hop: event, people", () -> "/events/" + event() + "/people");
        all.put("1 hop: person, events", () -> "/people/" + person() + "/events");
        all.put("1 hop: organisation, events", () -> "/organisations/" + organisation() + "/events");
        all.put("1 hop: commune, events", () -> "/collectivites/" + commune() + "/events");
        all.put("1 hop: theme, events", () -> "/themes/" + theme() + "/events");
        all.put("1 hop: neighbours", () -> "/graph/neighbours?id=" + person());
        all.put("1 hop: spoke for", () -> "/organisations/" + organisation() + "/people");
    }

    private void twoHops() {
        all.put("2 hops: co-participants", () -> "/people/" + person() + "/co-participants");
        all.put("2 hops: by year", () -> "/people/" + person() + "/co-participants?series=year");
        all.put("2 hops: partners", () -> "/organisations/" + organisation() + "/partners");
        all.put("2 hops: neighbours", () -> "/graph/neighbours?depth=2&id=" + person());
        all.put("2 hops: in common", () -> "/graph/common?id=" + person() + "&id=" + organisation());
        all.put("2 hops: related events", () -> "/events/" + event() + "/related");
        all.put("2 hops: theme, people", () -> "/themes/" + theme() + "/people");
        all.put("2 hops: theme, bodies", () -> "/themes/" + theme() + "/bodies");
    }

    private void far() {
        all.put("path", () -> "/graph/path?k=3&a=" + person() + "&b=" + person());
        all.put("people by function", () -> "/people?function=" + function());
        all.put("people", () -> "/people");
        all.put("cooperation of regions", () -> "/graph/cooperation?level=region&roll_up=true");
        all.put("cooperation around a commune", () -> "/graph/cooperation?around=" + commune());
        all.put("cooperation, themes", () -> "/graph/cooperation/themes?level=region&roll_up=true");
    }

    private String person() {
        return drawn(() -> recap().people().stream()
                .filter(Participation::tookPart)
                .map(one -> one.person().id()));
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
        return functions.isEmpty() ? "maire" : URLEncoder.encode(functions.getFirst(), StandardCharsets.UTF_8);
    }

    private String event() {
        return recap().event().id().value();
    }

    private String theme() {
        return THEMES.get(random.nextInt(THEMES.size())).slug();
    }

    private RecapFacts recap() {
        return generator.recap(random.nextInt(events));
    }
}
