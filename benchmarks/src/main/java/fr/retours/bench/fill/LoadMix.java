package fr.retours.bench.fill;

import fr.retours.bench.site.ListedIds;
import fr.retours.bench.site.QueryMix;
import fr.retours.bench.site.ServedSite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What many visitors may ask of a site at once: as much of each kind, in any order. */
final class LoadMix {
    private static final String API = "/api/v1/";
    private static final int LISTED = 400;
    private static final int FIRST_YEAR = 2005;
    private static final int YEARS = 20;
    private static final List<String> LEVELS = List.of("region", "departement", "commune", "epci");

    private final QueryMix queries;
    private final Random random;
    private final List<String> recaps;
    private final List<String> people;
    private final List<String> organisations;

    /** Reads from the site itself whom and what there is to ask about. */
    LoadMix(ServedSite site, QueryMix queries, long seed) throws IOException {
        this.queries = queries;
        this.random = new Random(seed);
        var ids = new ListedIds(site);
        recaps = ids.of("search", LISTED);
        people = ids.of("people", LISTED);
        organisations = ids.of("organisations", LISTED);
    }

    /**
     * A question.
     *
     * @param kind the name of its kind
     */
    record Question(String kind, String path) {}

    /** Draws questions. */
    List<Question> draw(int ofEachKind) {
        List<Question> all = new ArrayList<>();
        var searches = queries.searches(ofEachKind);
        searches.forEach(one -> all.add(new Question("search", one.path())));
        searches.stream()
                .map(one -> one.path().replace("/search?q=", "/facets/person/values?search="))
                .forEach(path -> all.add(new Question("facet values", path)));
        queries.suggestions(ofEachKind).forEach(path -> all.add(new Question("suggest", path)));
        add(all, "recap", ofEachKind, () -> API + "recaps/" + one(recaps));
        add(all, "person", ofEachKind, () -> API + "people/" + one(people));
        add(all, "partners", ofEachKind, () -> API + "organisations/" + one(organisations) + "/partners");
        add(all, "path", ofEachKind, this::path);
        add(
                all,
                "map",
                ofEachKind,
                () -> API + "graph/cooperation?level=" + one(LEVELS) + "&from=" + (FIRST_YEAR + random.nextInt(YEARS))
                        + "-01-01");
        Collections.shuffle(all, random);
        return all;
    }

    private String path() {
        int one = random.nextInt(people.size());
        int other = (one + 1 + random.nextInt(people.size() - 1)) % people.size();
        return API + "graph/path?a=" + people.get(one) + "&b=" + people.get(other);
    }

    private static void add(List<Question> all, String kind, int number, Supplier<String> path) {
        Stream.generate(path).limit(number).map(one -> new Question(kind, one)).forEach(all::add);
    }

    private String one(List<String> among) {
        return among.get(random.nextInt(among.size()));
    }
}
